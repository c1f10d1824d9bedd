import { defineEntity, p } from '@mikro-orm/core'
import type { ChecklistItem } from '@wuxin/patrols/checklist.schema'
import type { PlaceKind } from '@wuxin/patrols/place.rules'
import { record, shared } from '@wuxin/service/record'

const ChecklistSchema = defineEntity({
  name: 'Checklist',
  tableName: 'checklist',
  ...shared,
  properties: { ...record, placeKind: p.text().$type<PlaceKind>(), edition: p.integer(), items: p.json<ChecklistItem[]>(), publishedAt: p.datetime(), publishedById: p.text(), publishedBy: p.text(), reason: p.text() },
})
/** One edition of a county's list (检查表) for one kind of place: written once, and stays. */
export class Checklist extends ChecklistSchema.class {}
ChecklistSchema.setClass(Checklist)
