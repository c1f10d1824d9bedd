import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { photos, reason, reasonStep, span, step, unmask, words } from '@wuxin/platform/input.schema'
import { listQuery, sheetLanguage } from '@wuxin/platform/list'
import { byCode } from '@wuxin/platform/tracking-code.schema'
import { contact, isReachable, score, unreachable } from './field.schema.ts'
import { volunteerFigures } from './figure.rules.ts'
import { homeServiceKinds, homeServiceStates } from './home-service.schema.ts'

const asked = { area: areaCode.length(15), kind: z.enum(homeServiceKinds), words, photos, ...contact }
/** A resident's, and one taken down at the counter or on the phone; a compound's, whose property company it goes to. */
export const askHomeServiceInput = z.object(asked).refine(isReachable, unreachable)
/** The same, taken down for somebody. */
export const registerHomeServiceInput = z.object(asked).refine(isReachable, unreachable)
/** 受理, with when somebody comes. */
export const acceptHomeServiceInput = step.extend({ words: reason.optional() })
/** 维修完成: what was done. */
export const finishHomeServiceInput = step.extend({ words, photos })
/** 回访: heard on the phone; `mended` false sends it back. */
export const callBackHomeServiceInput = step.extend({ mended: z.boolean(), score: score.nullable().default(null), words: reason.optional() })
/** Not the property's to mend, and whose it is. */
export const declineHomeServiceInput = reasonStep
/** Taken back for whoever asked. */
export const withdrawHomeServiceInput = reasonStep

/** Name, number and door in full; the reason is logged. */
export const unmaskHomeServiceInput = unmask
/** Follows a matter by its code. */
export const trackHomeServiceInput = byCode
/** The resident's own word in place of the call back. */
export const residentCallBackInput = byCode.extend({ mended: z.boolean(), score: score.nullable().default(null), words: reason.optional() })
/** Taken back by whoever asked. */
export const residentWithdrawHomeServiceInput = byCode.extend({ reason: reason.optional() })

/** The chips over the list: what waits for me, 待受理, 维修中, 待回访, 返修, 已超期, 已办结. */
export const homeServiceChips = ['mine', 'to_accept', 'under_way', 'to_call_back', 'reopened', 'overdue', 'closed'] as const
export type HomeServiceChip = (typeof homeServiceChips)[number]
/** Matters of the caller's places or company. */
export const homeServiceListInput = listQuery(['askedAt', 'dueAt', 'number']).extend({
  ...span, chip: z.enum(homeServiceChips).optional(), state: z.enum(homeServiceStates).optional(), kind: z.enum(homeServiceKinds).optional(),
  figure: z.enum(volunteerFigures).optional(),
})
export type HomeServiceListInput = z.output<typeof homeServiceListInput>

/** The list's own question without its pages, as an address spells it. */
export const homeServiceExportInput = homeServiceListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })
