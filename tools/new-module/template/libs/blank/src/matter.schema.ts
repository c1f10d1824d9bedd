import { areaCode } from '@wuxin/platform/area'
import { listOf, listQuery } from '@wuxin/platform/list'
import { z } from 'zod'

/** A matter (事项) is open (办理中) until somebody says how it ended (已办结). */
export const matterStates = ['open', 'closed'] as const
export type MatterState = (typeof matterStates)[number]

export const matterActions = ['close'] as const
export type MatterAction = (typeof matterActions)[number]

/** Characters that a field takes at most. */
export const limits = { title: 40, words: 1000 } as const

const words = z.string().trim().min(1).max(limits.words)
const instant = z.iso.datetime()

export const addMatterInput = z.object({ area: areaCode, title: z.string().trim().min(1).max(limits.title), words })
/** `version` is the one that the caller saw. */
export const closeMatterInput = z.object({ id: z.uuid(), version: z.int().min(1), result: words })
export const matterListInput = listQuery(['addedAt', 'title']).extend({ state: z.enum(matterStates).optional(), area: areaCode.optional() })
export type MatterListInput = z.output<typeof matterListInput>

/** One row of the list; `place` are the names from the township down: 云兴镇 · 云和园社区. */
export const matterRow = z.object({
  id: z.uuid(),
  version: z.int(),
  number: z.string(),
  title: z.string(),
  state: z.enum(matterStates),
  area: areaCode,
  place: z.string(),
  addedAt: instant,
})
export type MatterRow = z.infer<typeof matterRow>

export const matterList = listOf(matterRow)

/** A matter as its page shows it. */
export const matterRecord = matterRow.extend({
  words: z.string(),
  addedBy: z.string(),
  /** How it ended; null while it is open. */
  end: z.object({ result: z.string(), at: instant, by: z.string() }).nullable(),
})
export type MatterRecord = z.infer<typeof matterRecord>
