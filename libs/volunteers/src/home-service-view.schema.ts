import { z } from 'zod'
import { countsOf, listOf } from '@wuxin/platform/list'
import { instant, named, rowHead, standing } from '@wuxin/platform/view.schema'
import { contactView, lineView, ratingView, resultView } from './field.schema.ts'
import { residentHomeServiceActions } from './home-service.rules.ts'
import { homeServiceActions, homeServiceKinds, homeServiceStates } from './home-service.schema.ts'
import { homeServiceChips } from './home-service-input.schema.ts'

const callBack = ratingView.extend({ mended: z.boolean(), score: z.int().nullable() })
/** One row of the list of the service home. */
export const homeServiceRow = z.object({
  ...rowHead, kind: z.enum(homeServiceKinds), state: z.enum(homeServiceStates), unit: named.nullable(), askedAt: instant, dueAt: instant.nullable(), reopened: z.int(),
})
export type HomeServiceRow = z.infer<typeof homeServiceRow>
/** A page of them, with the count behind each chip. */
export const homeServiceList = listOf(homeServiceRow).extend({ chips: countsOf(homeServiceChips) })
/** A matter as its page shows it; title and words, which are the asker's own, are blank to those who may not ask who that is. */
export const homeServiceRecord = homeServiceRow.extend({
  ...standing, words: z.string(), photos: z.array(z.string()), asker: contactView, finishedById: z.string().nullable(),
  result: resultView.nullable(), callBacks: z.array(callBack), reason: z.string().nullable(),
  steps: z.array(lineView(['ask', ...homeServiceActions])),
})
export type HomeServiceRecord = z.infer<typeof homeServiceRecord>
/** A matter as the holder of its code sees it. */
export const residentHomeService = z.object({
  number: z.string(), title: z.string(), words: z.string(), kind: z.enum(homeServiceKinds), place: z.string(), state: z.enum(homeServiceStates),
  unit: z.string().nullable(), askedAt: instant, dueAt: instant.nullable(), result: resultView.nullable(),
  /** When somebody comes, as the company said it when it accepted. */
  coming: z.string().nullable(),
  callBack: callBack.nullable(), reason: z.string().nullable(), may: z.array(z.enum(residentHomeServiceActions)),
  steps: z.array(z.object({ action: z.enum(['ask', ...homeServiceActions]), at: instant })),
})
