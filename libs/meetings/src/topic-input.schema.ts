import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { phone, photosOf, step, text } from '@wuxin/platform/input.schema'
import { listQuery, sheetLanguage } from '@wuxin/platform/list'
import { trackingCode } from '@wuxin/platform/tracking-code.schema'
import { bodyKinds } from './body.schema.ts'
import { topicFigures } from './figure.rules.ts'
import { limits } from './meetings.schema.ts'
import { reservedMatters } from './reserved.rules.ts'
import { topicSources, topicStates } from './topic.schema.ts'

const words = text(limits.words)
const reason = text(limits.reason)
const photos = photosOf(limits.photos)

/** 征题: what a member or a convener raises. `body` where the proposer knows it; the screener decides. */
export const proposeInput = z.object({
  area: areaCode,
  title: text(limits.title),
  words,
  photos,
  body: z.uuid().nullable().default(null),
  /** A record of another module that it comes from, by id and label. */
  source: z.object({ kind: z.enum(topicSources).exclude(['resident', 'member']), id: z.string().min(1).max(64), label: text(limits.title) }).nullable().default(null),
})

/** What a resident raises; neither name nor number is needed. */
export const residentProposeInput = z.object({ area: areaCode, words, photos, name: text(limits.name).optional(), phone: phone.optional() })

/** 审题通过: into a body's queue, under a clearer title where one is given. */
export const acceptInput = step.extend({ body: z.uuid(), title: text(limits.title).optional() })
/** 不予上会: the proposer hears why. */
export const declineInput = step.extend({ reason })
/** 并案: into another open topic of the same place; those who proposed either hear of its answer. */
export const mergeInput = step.extend({ into: z.uuid() })
/** 转业主大会 (民法典第二百七十八条). */
export const referInput = step.extend({ matter: z.enum(reservedMatters), reason })
/** 核验: for a proposer outside the shell, what was said on the phone. */
export const confirmInput = step.extend({ words: reason.optional() })
/** 不认可: the result is not what was promised; the tasks are open again. */
export const disputeInput = step.extend({ reason })
/** 销号: the words go to the source. */
export const answerInput = step.extend({ words })
/** 督办: what a level above asks to be done. */
export const superviseInput = step.extend({ words: reason })
/** The proposer's name and number in full; the reason is logged. */
export const unmaskInput = z.object({ id: z.uuid(), reason })

/** 查进度: the code is all that a resident needs. */
export const residentTrackInput = z.object({ code: trackingCode })
/** 核验 by whoever holds the tracking code. */
export const residentConfirmInput = z.object({ code: trackingCode, words: reason.optional() })
/** 不认可 by whoever holds the tracking code. */
export const residentDisputeInput = z.object({ code: trackingCode, reason })

/** The chips over the list: what waits for me, 在议, 待审题, 待上会, 办理中, 待核验, 即将到期, 已超期, 已销号. */
export const topicChips = ['mine', 'open', 'to_screen', 'queued', 'under_way', 'to_verify', 'due_soon', 'overdue', 'closed'] as const
export type TopicChip = (typeof topicChips)[number]

/** What the list of topics is asked by, as its address spells it. */
export const topicListInput = listQuery(['proposedAt', 'dueAt', 'number']).extend({
  chip: z.enum(topicChips).optional(),
  state: z.enum(topicStates).optional(),
  area: areaCode.optional(),
  /** A body's id, or `none`: those that no body has yet. */
  body: z.union([z.uuid(), z.literal('none')]).optional(),
  bodyKind: z.enum(bodyKinds).optional(),
  source: z.enum(topicSources).optional(),
  /** Days on which topics were proposed, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
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
/** How many of the things to do are wanted, the most urgent first. */
export const inboxInput = z.object({ size: z.int().min(1).max(100).default(50) })
/** The words or the number that a search over all modules brings. */
export const searchInput = z.object({ q: z.string().trim().min(1).max(60), size: z.int().min(1).max(20).default(8) })
