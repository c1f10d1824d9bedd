import { resolveInput, taskGiven } from '@wuxin/meetings/meeting-input.schema'
import { limits } from '@wuxin/meetings/limit.rules'
import type { Decision } from '@wuxin/meetings/meeting.schema'
import type { ItemView } from '@wuxin/meetings/meeting-view.schema'
import { reservedMatterIn } from '@wuxin/meetings/reserved.rules'
import type { Role } from '@wuxin/platform/role'
import { z } from 'zod'
import { titleOf, type Voter } from './item.rules.ts'

/** Who does a task, as one control holds it: a unit, or those in a post. */
export interface TaskOwner {
  unit?: string | null
  role?: Role | null
}

/** A task as the form holds it; the owner stands under the key that a refusal of the owner names. */
export interface TaskDraft {
  title?: string
  words?: string
  ownerUnit?: TaskOwner
  days?: number | null
}

const asGiven = ({ title = '', words, ownerUnit, days }: TaskDraft) => ({
  title, words: words?.trim() || null, ownerUnit: ownerUnit?.unit || null, ownerRole: ownerUnit?.role ?? null, ...(days ? { days } : {}),
})

type Show = Record<'for' | 'against' | 'abstain', number | null | undefined>
const asCounted = (show: Show | null | undefined) => {
  const isBlank = !show || [show.for, show.against, show.abstain].every((count) => count === null || count === undefined)
  return isBlank ? null : { for: show.for ?? 0, against: show.against ?? 0, abstain: show.abstain ?? 0 }
}

/** What the words ask of a resolution, read from what the form's controls hold. */
export const resolveFormInput = resolveInput.extend({
  show: z.unknown().optional().transform((show): unknown => asCounted(show as Show | null | undefined)).pipe(resolveInput.shape.show), // the form's own three fields
  tasks: z.array(z.unknown().transform((task): unknown => asGiven((task ?? {}) as TaskDraft)).pipe(taskGiven)).max(limits.tasks).default([]), // the form's own rows
})

/** Decisions that the vote must bear; the others are the chair's. */
const borneByVotes: readonly Decision[] = ['adopt', 'explain', 'reject']

/** Whether hands are counted: the decision needs votes, and not everybody there has voted one by one. */
export const needsShow = (decision: Decision | undefined, item: Pick<ItemView, 'votes'>, voters: readonly Voter[]): boolean =>
  decision !== undefined && borneByVotes.includes(decision) && voters.some(({ key }) => !item.votes.some(({ seat }) => seat === key))

/** What the drawer begins with: the resolution that stands; else what the vote says, with one task of the topic's own title. */
export function resolutionDraft(item: ItemView, voters: readonly Voter[]): object {
  const title = titleOf(item)
  const { resolution } = item
  const blank: TaskDraft[] = [{ title }]
  const matter = reservedMatterIn(title)
  if (!resolution) {
    const inFavour = item.votes.filter(({ vote }) => vote === 'for').length
    const isLost = item.votes.length >= voters.length && inFavour * 2 <= voters.length && voters.length > 0
    return { decision: matter ? 'refer' : isLost ? 'reject' : 'adopt', tasks: blank, matter }
  }
  const tasks = resolution.tasks.map(({ title: of, words, ownerUnit: unit, ownerRole: role, days }): TaskDraft => ({ title: of, words: words ?? undefined, ownerUnit: { unit, role }, days }))
  const { for: inFavour, against, abstain } = resolution.count
  return {
    decision: resolution.decision, words: resolution.words, change: resolution.change, matter: resolution.matter ?? matter, tasks: tasks.length > 0 ? tasks : blank,
    ...(item.votes.length === 0 && { show: { for: inFavour, against, abstain } }),
  }
}
