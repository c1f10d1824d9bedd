import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { differs, reason, text } from '@wuxin/platform/input.schema'
import { instant } from '@wuxin/platform/view.schema'
import { hazardGrades, hazardKinds } from './hazard.schema.ts'
import { limits } from './limit.rules.ts'
import { placeKinds } from './place.rules.ts'

/** What one looks at: `code` stays the same through all editions, so that what was found can be counted over years. */
export const checklistItem = z.object({
  code: z.string().regex(/^[a-z0-9-]{1,30}$/),
  text: text(limits.itemText),
  /** What a finding under it is taken for, until somebody grades it. */
  kind: z.enum(hazardKinds),
  grade: z.enum(hazardGrades).default('general'),
})
export type ChecklistItem = z.output<typeof checklistItem>

const items = z.array(checklistItem).max(limits.items).refine((all) => differs(all.map(({ code }) => code)), { error: 'ITEM_TWICE' })

/** The lists of a county. */
export const checklistsInput = z.object({ county: areaCode.length(6) })
/**
 * Publishes the next edition of the list (检查表) of one kind of place: `edition` is the one that was on the page, 0 where there was none
 * (CHECKLIST_CHANGED). Shifts keep the edition that they began with.
 */
export const publishChecklistInput = checklistsInput.extend({ placeKind: z.enum(placeKinds), edition: z.int().min(0), items: items.min(1), reason })

/** One edition of a list: written once, and stays. */
export const checklistView = z.object({
  id: z.uuid(), placeKind: z.enum(placeKinds), edition: z.int(), items: z.array(checklistItem), publishedAt: instant, publishedBy: z.string(), reason: z.string(),
})
export type ChecklistView = z.infer<typeof checklistView>
/** The list in force of each kind of place; a kind without one is looked at freely. */
export const checklistTable = z.array(checklistView)
/** All editions of one kind, the newest first. */
export const checklistEditionsInput = checklistsInput.extend({ placeKind: z.enum(placeKinds) })
