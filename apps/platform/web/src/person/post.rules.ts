import type { postView } from '@wuxin/platform/post.schema'
import type { z } from 'zod'

export type PostView = z.output<typeof postView>

/** The order in which a history of posts is read: those held today first, then the latest. */
export const byRecency = (one: PostView, other: PostView): number =>
  Number(other.isCurrent) - Number(one.isCurrent) || (one.from < other.from ? 1 : -1)
