import type { Decision } from '@wuxin/meetings/meeting.schema'
import type { Role } from '@wuxin/platform/role'

/** Who does what was resolved: the place's property company or committee, a unit of the county by its key, or a post at the place. */
export type Owner = 'property' | 'committee' | { unit: string } | { role: Role }

/** What a matter gave to do, and what came of it. */
export interface Duty {
  title: string
  owner: Owner
  /** Working days. */
  days: number
  result: string
  /** What was done after the proposer found that it was not enough. */
  mended?: string
}

/** A matter that a meeting talked over, in the words of those who were there. */
export interface Matter {
  title: string
  /** What the proposer wrote. */
  words: string
  /** A paragraph of the minutes. */
  paragraph: string
  /** Adopted where absent. */
  decision?: Decision
  resolution: string
  duties?: readonly Duty[]
  /** Why the proposer disputed the first result. */
  disputed?: string
  /** What the proposer said to the result. */
  said?: string
  /** What the proposer was answered at the end. */
  answer: string
}

/** A matter that no meeting has talked over yet. */
export type ComingMatter = Pick<Matter, 'title' | 'words'>
