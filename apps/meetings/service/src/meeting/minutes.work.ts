import type { resolveInput, settleInput, voteInput, writeInput } from '@wuxin/meetings/meeting-input.schema'
import type { MeetingRecord, writtenView } from '@wuxin/meetings/meeting-view.schema'
import { DomainError } from '@wuxin/platform/error'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { writtenItem } from './meeting-record.view.ts'
import type { Meeting } from './meeting.entity.ts'
import { Ballot, Variant, type Item } from './meeting.table.ts'
import { beside, lockMeeting } from './meeting.work.ts'
import { settle, vote, write } from './minutes.entity.ts'
import { resolve } from './resolution.work.ts'

/** An item of the agenda. Throws NOT_FOUND. */
function itemBy(meeting: Meeting, id: string): Item {
  const item = meeting.items.getItems().find((each) => each.id === id)
  if (!item) throw new DomainError('NOT_FOUND', { id })
  return item
}

/** Writes a paragraph, or keeps the words beside it where somebody else was first. Throws QUORUM_MISSING before the meeting has one. */
export async function writeParagraph(work: Work, input: z.output<typeof writeInput>): Promise<z.output<typeof writtenView>> {
  const { found, by } = await lockMeeting(work, input.id)
  found.assertMinutable(by)
  const variants = await work.em.find(Variant, { meeting: input.id, item: input.item })
  const { variant, outdated } = write(itemBy(found, input.item), input, variants, by)
  if (outdated) work.em.remove(outdated)
  if (variant) work.em.persist(variant)
  await work.em.flush()
  return { item: await writtenItem(work, input.id, input.item), variant: variant?.id ?? null }
}

/** Makes one paragraph of those that stood side by side. */
export async function settleParagraph(work: Work, input: z.output<typeof settleInput>): Promise<z.output<typeof writtenView>> {
  const { found, by } = await lockMeeting(work, input.id)
  found.assertMinutable(by)
  const variants = await work.em.find(Variant, { meeting: input.id, item: input.item })
  for (const settled of settle(itemBy(found, input.item), input, variants, by)) work.em.remove(settled)
  await work.em.flush()
  return { item: await writtenItem(work, input.id, input.item), variant: null }
}

/** Casts a vote, or another one in its place. */
export const castVote = (work: Work, input: z.output<typeof voteInput>): Promise<MeetingRecord> =>
  beside(work, input, async (found, by) => {
    const before = await work.em.findOne(Ballot, { meeting: input.id, item: input.item, seat: input.seat })
    work.em.persist(vote(found, itemBy(found, input.item), input, before, by))
  })

/** Sets what the meeting decides on an item. */
export const resolveItem = (work: Work, input: z.output<typeof resolveInput>): Promise<MeetingRecord> =>
  beside(work, input, (found, by) => resolve(work, found, itemBy(found, input.item), input, by))
