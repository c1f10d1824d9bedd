import { defineEntity, p } from '@mikro-orm/core'
import { clocked } from '@wuxin/service/life/clock'
import { record, scoped } from '@wuxin/service/record'
import type { PledgeState, PledgeVerdict } from '@wuxin/volunteers/pledge.schema'
import { told } from '../step/told.table.ts'

/** What is kept of a pledge (承诺); what was done for it stands in its history. */
export const PledgeSchema = defineEntity({
  name: 'Pledge',
  tableName: 'pledge',
  ...scoped,
  properties: {
    ...record,
    ...clocked,
    ...told,
    personId: p.text(),
    name: p.text(),
    title: p.text(),
    words: p.text(),
    state: p.text().$type<PledgeState>(),
    pledgedAt: p.datetime(),
    publishedAt: p.datetime().strictNullable(),
    /** The last day on which it is kept. */
    due: p.text(),
    verdict: p.text().$type<PledgeVerdict>().strictNullable(),
    verdictWords: p.text().strictNullable(),
    verdictBy: p.text().strictNullable(),
    verdictAt: p.datetime().strictNullable(),
    reason: p.text().strictNullable(),
    closedAt: p.datetime().strictNullable(),
  },
})
