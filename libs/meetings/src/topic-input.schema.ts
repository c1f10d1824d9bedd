import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { personName, phone, photos, reason, reasonStep, remarkStep, span, step, title, unmask, words, wordsStep } from '@wuxin/platform/input.schema'
import { listQuery, sheetLanguage } from '@wuxin/platform/list'
import { byCode } from '@wuxin/platform/tracking-code.schema'
import { bodyKinds } from './body.schema.ts'
import { topicFigures } from './figure.rules.ts'
import { limits } from './limit.rules.ts'
import { reservedMatters } from './reserved.rules.ts'
import { topicSources, topicStates } from './topic.schema.ts'

/** 征题: what a member or a convener raises. `body` where the proposer knows it; the screener decides. */
export const proposeInput = z.object({
  area: areaCode,
  title,
  words,
  photos,
  body: z.uuid().nullable().default(null),
  /** A record of another module that it comes from, by id and label. */
  source: z.object({ kind: z.enum(topicSources).exclude(['resident', 'member']), id: z.string().min(1).max(64), label: title }).nullable().default(null),
})

/** What a resident raises; neither name nor number is needed. */
export const residentProposeInput = z.object({ area: areaCode, words, photos, name: personName.optional(), phone: phone.optional() })

/** 审题通过: into a body's queue, under a clearer title where one is given. */
export const acceptInput = step.extend({ body: z.uuid(), title: title.optional() })
/** 不予上会: the proposer hears why. */
export const declineInput = reasonStep
/** 并案: into another open topic of the same place; those who proposed either hear of its answer. */
export const mergeInput = step.extend({ into: z.uuid() })
/** 转业主大会 (民法典第二百七十八条). */
export const referInput = step.extend({ matter: z.enum(reservedMatters), reason })
/** 核验: for a proposer outside the shell, what was said on the phone. */
export const confirmInput = remarkStep
/** 不认可: the result is not what was promised; the tasks are open again. */
export const disputeInput = reasonStep
/** 销号: the words go to the source. */
export const answerInput = step.extend({ words })
/** 督办: what a level above asks to be done. */
export const superviseInput = wordsStep
/** The proposer's name and number in full; the reason is logged. */
export const unmaskInput = unmask

/** 查进度: the code is all that a resident needs. */
export const residentTrackInput = byCode
/** 核验 by whoever holds the tracking code. */
export const residentConfirmInput = byCode.extend({ words: reason.optional() })
/** 不认可 by whoever holds the tracking code. */
export const residentDisputeInput = byCode.extend({ reason })

/** The chips over the list: what waits for me, 在议, 待审题, 待上会, 办理中, 待核验, 即将到期, 已超期, 已销号. */
export const topicChips = ['mine', 'open', 'to_screen', 'queued', 'under_way', 'to_verify', 'due_soon', 'overdue', 'closed'] as const
export type TopicChip = (typeof topicChips)[number]

/** What the list of topics is asked by, as its address spells it. */
export const topicListInput = listQuery(['proposedAt', 'dueAt', 'number']).extend({
  /** Days on which topics were proposed, both included. */
  ...span,
  chip: z.enum(topicChips).optional(),
  state: z.enum(topicStates).optional(),
  /** A body's id, or `none`: those that no body has yet. */
  body: z.union([z.uuid(), z.literal('none')]).optional(),
  bodyKind: z.enum(bodyKinds).optional(),
  source: z.enum(topicSources).optional(),
  /** The rows behind a figure. */
  figure: z.enum(topicFigures).optional(),
})
export type TopicListInput = z.output<typeof topicListInput>

/** The list's own question without its pages, as an address spells it. */
export const topicExportInput = topicListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })

/** Open topics like these words at the same place: a hint at a duplicate. */
export const similarInput = z.object({ area: areaCode, words: z.string().trim().min(2).max(limits.words), but: z.uuid().optional() })
/** Topics that came from a record of another module. */
export const bySourceInput = z.object({ kind: z.enum(topicSources), id: z.string().min(1).max(64) })
/** Which topics figures are counted over. */
export const figuresInput = topicListInput.pick({ area: true, body: true, bodyKind: true, from: true, to: true })
/** The same, parted by body, by place (compound) or by month. */
export const figuresByInput = figuresInput.extend({ by: z.enum(['body', 'place', 'month']) })
