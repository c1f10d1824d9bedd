import { personName, text } from '@wuxin/platform/input.schema'
import { z } from 'zod'
import { limits } from './limit.rules.ts'

/** What an event is: 读书日, 文明知识竞赛, 技能大比拼, 主题党日, 楼道党课, 专项活动日, 文艺演出, 培训课堂, 其他. */
export const eventKinds = ['reading', 'quiz', 'skill', 'party_day', 'lecture', 'campaign', 'show', 'class', 'other'] as const
export type EventKind = (typeof eventKinds)[number]

/** The three campaign days: 立足岗位作贡献, 学习身边榜样, 我为群众办实事. */
export const campaigns = ['post', 'role_model', 'livelihood'] as const
export type Campaign = (typeof campaigns)[number]

const line = text(limits.title).nullable().default(null)
const lines = z.array(text(limits.itemText)).max(limits.items).default([])
const person = personName.nullable().default(null)

/** What is told of an event by its kind (各类活动的专有内容). A draft may leave any of it open; `missingOf` says what is still to be told. */
export const particulars = z.discriminatedUnion('kind', [
  /** Books that are read, and who leads through them. */
  z.object({ kind: z.literal('reading'), books: lines, host: person }),
  /** What is asked about. */
  z.object({ kind: z.literal('quiz'), subject: line }),
  /** What is contested. */
  z.object({ kind: z.literal('skill'), subject: line }),
  /** Which branch, on what, in which order (议程). */
  z.object({ kind: z.literal('party_day'), branch: line, theme: line, agenda: lines }),
  /** Before which building, by whom, on what. */
  z.object({ kind: z.literal('lecture'), building: line, lecturer: person, topic: line }),
  /** Which campaign, and the post, the role model or the deed that it is about. */
  z.object({ kind: z.literal('campaign'), campaign: z.enum(campaigns).nullable().default(null), subject: line }),
  /** What is shown (节目单). */
  z.object({ kind: z.literal('show'), programme: lines }),
  /** Who teaches what. */
  z.object({ kind: z.literal('class'), teacher: person, topic: line }),
  z.object({ kind: z.literal('other') }),
])
export type Particulars = z.output<typeof particulars>

/** What of a kind must be told before it is published. */
export const neededOf = {
  reading: ['books', 'host'], quiz: ['subject'], skill: ['subject'], party_day: ['branch', 'theme'], lecture: ['building', 'lecturer', 'topic'], campaign: ['campaign', 'subject'], show: ['programme'], class: ['teacher', 'topic'], other: [],
} as const satisfies Record<EventKind, readonly string[]>

/** The particulars of a kind of which nothing is told yet. */
export const noParticulars = (kind: EventKind): Particulars => particulars.parse({ kind })
