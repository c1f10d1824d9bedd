import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { extensionStep, personName, photos, reason, reasonStep, remarkStep, span, step, text, title, unitId, words, wordsStep } from '@wuxin/platform/input.schema'
import { listQuery, sheetLanguage } from '@wuxin/platform/list'
import { roles } from '@wuxin/platform/role'
import { recordDay } from '@wuxin/platform/working-day'
import { located } from './field.schema.ts'
import { patrolFigures } from './figure.rules.ts'
import { hazardGrades, hazardKinds, hazardSources, hazardStates } from './hazard.schema.ts'
import { limits } from './limit.rules.ts'

/** At least one photo. */
const evidence = photos.removeDefault().refine(({ length }) => length > 0, { error: 'PHOTO_MISSING' })
/** A unit, or those who hold a post at the place: never both. Problem OWNER_WRONG. */
const owner = { ownerUnit: unitId.nullable().default(null), ownerRole: z.enum(roles).nullable().default(null) } as const
const isOwned = ({ ownerUnit, ownerRole }: { ownerUnit: string | null; ownerRole: string | null }): boolean => (ownerUnit === null) !== (ownerRole === null)
const unowned = { error: 'OWNER_WRONG', path: ['ownerUnit'] }

/** 随手报: a hazard beside any shift. */
export const reportHazardInput = z.object({ ...located, kind: z.enum(hazardKinds), grade: z.enum(hazardGrades).default('general'), words, photos: evidence, checkpoint: z.uuid().nullable().default(null) })
/** 定级: how bad it is, what it is best called, and what it is. */
export const gradeHazardInput = step.extend({ grade: z.enum(hazardGrades), title: title.optional(), kind: z.enum(hazardKinds).optional(), words: reason.optional() })
/** 五落实: 措施, 资金 (yuan, 0 is an answer), 责任人, 期限, 预案. What is left out stays as it was. Problem DEADLINE_TOO_FAR. */
export const planHazardInput = step.extend({
  measure: words.optional(), funds: z.number().min(0).max(limits.funds).multipleOf(0.01).optional(), person: personName.optional(), deadline: recordDay.optional(), precaution: words.optional(),
})
/** 派单: to a unit or to those who hold a post. A general hazard's deadline by hand where one is given. Problem MAJOR_INCOMPLETE. */
export const dispatchHazardInput = step.extend({ ...owner, until: recordDay.nullable().default(null), words: reason.optional() }).refine(isOwned, unowned)
/** 整改: what was done, with photos of it as it is now. */
export const rectifyHazardInput = step.extend({ words, photos: evidence })
/** 复查 passed, with a photo by somebody else. Problem SELF_VERIFICATION, OWN_WORK. */
export const passHazardInput = step.extend({ words: reason.optional(), photos: evidence })
/** 复查: not mended. */
export const sendBackHazardInput = step.extend({ reason, photos })
/** 销号. */
export const closeHazardInput = remarkStep
/** Another grade, and why: it is dispatched anew. */
export const regradeHazardInput = step.extend({ grade: z.enum(hazardGrades), reason })
/** 退回: why it is not theirs, and whose it is. */
export const refuseHazardInput = step.extend({ reason, suggested: text(limits.title).optional() })
/** 改派. */
export const handOnHazardInput = step.extend({ ...owner, reason }).refine(isOwned, unowned)
/** 不属隐患, and why. */
export const declineHazardInput = reasonStep
/** 并案: the hazard that goes on. Problem HAZARD_MERGED where that one is merged itself. */
export const mergeHazardInput = step.extend({ into: z.uuid() })
/** 重新打开, and why. Problem REOPEN_TOO_LATE. */
export const reopenHazardInput = reasonStep
/** 申请延期. */
export const askExtensionInput = extensionStep
/** 同意延期. */
export const grantExtensionInput = remarkStep
/** 不同意延期. */
export const refuseExtensionInput = reasonStep
/** 吹哨: FEEDBACK takes it down as a case of this category; its answer comes back. Problem PASSED_ON. */
export const whistleHazardInput = step.extend({ category: text(20), words: words.optional() })
/** 提交议题: MEETINGS takes it into its pool of topics. Problem PASSED_ON. */
export const tableHazardInput = step.extend({ title: title.optional(), words: words.optional() })
/** 督办. */
export const superviseHazardInput = wordsStep

/** The chips over the list: 待我办, 待定级, 待派单, 整改中, 待复查, 待销号, 重大, 即将到期, 已超期, 反复, 督办, 已销号. */
export const hazardChips = ['mine', 'to_grade', 'to_dispatch', 'under_way', 'to_inspect', 'to_close', 'major', 'due_soon', 'overdue', 'recurring', 'supervised', 'closed'] as const
export type HazardChip = (typeof hazardChips)[number]
/** Hazards of the caller's places, or of their unit. */
export const hazardListInput = listQuery(['foundAt', 'dueAt', 'number', 'area']).extend({
  ...span, chip: z.enum(hazardChips).optional(), state: z.enum(hazardStates).optional(), grade: z.enum(hazardGrades).optional(), kind: z.enum(hazardKinds).optional(), source: z.enum(hazardSources).optional(),
  unit: unitId.optional(), checkpoint: z.uuid().optional(), shift: z.uuid().optional(), figure: z.enum(patrolFigures).optional(),
})
export type HazardListInput = z.output<typeof hazardListInput>
/** The list's own question without its pages, as an address spells it. */
export const hazardExportInput = hazardListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })
/** The hazards behind a case or topic of another module. */
export const hazardsBehindInput = z.object({ record: z.uuid() })
/** Hazards that might be the same: near, of the kind, and open. */
export const similarHazardsInput = z.object({ area: areaCode, kind: z.enum(hazardKinds), words: z.string().trim().max(limits.words), except: z.uuid().nullable().default(null) })
