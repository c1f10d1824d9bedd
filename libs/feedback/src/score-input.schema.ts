import { areaCode } from '@wuxin/platform/area'
import { byId, phone, reasonStep, step, text } from '@wuxin/platform/input.schema'
import { listQuery, sheetLanguage } from '@wuxin/platform/list'
import { z } from 'zod'
import { limits } from './limit.rules.ts'
import { scoreStates } from './score.schema.ts'

/** A mark from 1 to 5 for each item, by its code. */
const scores = z.record(z.string().min(1).max(40), z.int().min(1).max(5))
const said = text(limits.reason).optional()

/** The chips over the list: 待我办, 打分中, 低分待阅, 已结束. */
export const scoreChips = ['mine', 'open', 'low', 'closed'] as const
export type ScoreChip = (typeof scoreChips)[number]
/** Rounds of the caller's places. */
export const scoreListInput = listQuery(['opens', 'until', 'number']).extend({ chip: z.enum(scoreChips).optional(), state: z.enum(scoreStates).optional(), area: areaCode.optional() })
export type ScoreListInput = z.output<typeof scoreListInput>
/** The same as a sheet. */
export const scoreExportInput = scoreListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })

/** 结束打分. */
export const closeScoreInput = reasonStep
/** 重新开放: for as long again as the county's setting says. */
export const reopenScoreInput = reasonStep
/** 已阅. */
export const readScoreInput = step
/** 录入纸质卡: what stands on one paper card. People key in side by side. */
export const giveByHandInput = byId.extend({ scores, words: said })

/** A round by its code, as it was scanned or typed. */
export const scoreByCode = z.object({ code: text(40) })
/** 打分: one card of one phone. The number itself is not kept. */
export const giveScoreInput = scoreByCode.extend({ phone, scores, words: said })
