import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { differs, extensionStep, personName, phone, photos, reason, reasonStep, remarkStep, span, step, text, title, unitId, unmask, words, wordsStep } from '@wuxin/platform/input.schema'
import { listQuery, sheetLanguage } from '@wuxin/platform/list'
import { byCode } from '@wuxin/platform/tracking-code.schema'
import { caseStates, channels, outcomes, ratings, receiverRoles, whistleKinds } from './case.schema.ts'
import { categoryCode } from './category.schema.ts'
import { caseFigures } from './figure.rules.ts'
import { limits } from './limit.rules.ts'

const note = reason.optional()

const reported = z.object({
  area: areaCode,
  /** Where exactly, in words: 3号楼东侧. */
  spot: text(limits.spot).optional(),
  category: categoryCode,
  words,
  photos,
  /** Neither name nor number is kept. */
  anonymous: z.boolean().default(false),
  name: personName.optional(),
  phone: phone.optional(),
})
const contactFits = (report: { anonymous: boolean; name?: string; phone?: string }) =>
  !report.anonymous || (report.name === undefined && report.phone === undefined)
const contactFault = { error: 'ANONYMOUS_WITH_CONTACT', path: ['anonymous'] }

/** 请您反映: what a resident sends. */
export const reportInput = reported.refine(contactFits, contactFault)

/** A case that staff take down for a resident, by any channel but the resident's own page and the owners' committee's reception, whose visits become cases by themselves. */
export const registerInput = reported
  .extend({ title: title.optional(), channel: z.enum(channels).exclude(['resident_page', 'reception']) })
  .refine(contactFits, contactFault)

/** 受理: the caller becomes the one in charge. */
export const acceptInput = step
/** 转办: who refuses says why, and who should. */
export const handOverInput = step.extend({ reason, to: z.object({ role: z.enum(receiverRoles), area: areaCode }) })
/** 吹哨: `lead` is one of the units, or of those whistled before. */
export const whistleInput = step.extend({
  kind: z.enum(whistleKinds),
  units: z.array(unitId).min(1).max(limits.units).refine(differs, { error: 'UNIT_TWICE' }),
  lead: unitId,
  words: note,
})
/** 报到: one of the units that were whistled has come. */
export const reportInInput = step.extend({ unit: unitId, words: note })
/** 退回: `should` is the unit that ought to come instead. */
export const returnWhistleInput = step.extend({ unit: unitId, reason, should: unitId })
/** 会商: `due` is a working day; the settings' time to handle where absent. */
export const deliberateInput = step.extend({ plan: words, lead: unitId, due: z.iso.date().optional() })
/** 申请延期: up to the end of a later day. */
export const askExtensionInput = extensionStep
/** 提交议题: what the meeting is to talk about; numbers of people in it are masked, and so is the reporter's name. */
export const tableInput = step.extend({ title, words })
/** 同意延期: the deadline becomes the end of the day that was asked for. */
export const grantExtensionInput = remarkStep
/** 不同意延期: the deadline stays. */
export const refuseExtensionInput = reasonStep
/** 办结: what the lead unit calls done, with evidence. */
export const finishInput = step.extend({ result: words, photos })
/** 退回重办: what the unit calls done is not. */
export const sendBackInput = reasonStep
/** 反馈: the words go to the resident. */
export const answerInput = step.extend({ outcome: z.enum(outcomes), words })
/** A rating heard on the phone (回访). */
export const rateInput = step.extend({ rating: z.enum(ratings), words: note })
/** A rating by whoever holds the tracking code. */
export const residentRateInput = byCode.extend({ rating: z.enum(ratings), words: note })
/** 回访: what the dissatisfied reporter said on the phone. */
export const callBackInput = wordsStep
/** 督办: what a level above asks to be done. */
export const superviseInput = wordsStep
/** 查进度: the code is all that a resident needs. */
export const trackInput = byCode
/** Name and number of the reporter in full; the reason is logged. */
export const unmaskInput = unmask

/** The chips over the list: what waits for me, 即将到期, 已超期, 办理中, 待评价, 督办, 已办结. */
export const caseChips = ['mine', 'due_soon', 'overdue', 'under_way', 'to_rate', 'supervised', 'closed'] as const
export type CaseChip = (typeof caseChips)[number]

/** What the list of cases is asked by, as its address spells it. */
export const caseListInput = listQuery(['reportedAt', 'dueAt', 'number']).extend({
  /** Days on which cases were reported, both included. */
  ...span,
  chip: z.enum(caseChips).optional(),
  state: z.enum(caseStates).optional(),
  /** A category, or a group for all in it. */
  category: categoryCode.optional(),
  channel: z.enum(channels).optional(),
  unit: unitId.optional(),
  emergency: z.boolean().optional(),
  outcome: z.enum(outcomes).optional(),
  rating: z.enum(ratings).optional(),
  /** The rows behind a figure. */
  figure: z.enum(caseFigures).optional(),
})
export type CaseListInput = z.output<typeof caseListInput>

/** The list's own question without its pages, as an address spells it; `lang` is the language of the headings. */
export const caseExportInput = caseListInput
  .omit({ page: true, size: true, emergency: true })
  .extend({ emergency: z.stringbool().optional(), lang: sheetLanguage })

/** Which cases figures are counted over: a place, and the days on which they were reported, both included. */
export const figuresInput = caseListInput.pick({ area: true, from: true, to: true })
/** The same, parted by the places one level down, by month or by category. */
export const figuresByInput = figuresInput.extend({ by: z.enum(['place', 'month', 'category']) })
