import type { publishInput } from '@wuxin/meetings/meeting-input.schema'
import type { redactionView } from '@wuxin/meetings/meeting-view.schema'
import { redact } from '@wuxin/platform/redaction.rules'
import { DomainError } from '@wuxin/platform/error'
import { maskWords } from '@wuxin/platform/mask'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import type { Acting } from '../meetings.work.ts'
import type { Step } from '../step/step.table.ts'
import { readMeeting, type KeptMeeting } from './meeting-record.queries.ts'
import type { Meeting } from './meeting.entity.ts'
import type { Item } from './meeting.table.ts'

/** Everybody whom the minutes may name: at the table or in somebody's place, beside it, and who proposed its topics. */
function namesIn({ found, guests, topics }: KeptMeeting): string[] {
  const seated = found.seats.getItems().flatMap(({ name, delegate }) => [name, delegate])
  return [...seated, ...guests.map(({ name }) => name), ...[...topics.values()].map(({ proposerName }) => proposerName)].filter((name) => name !== null)
}

/** What an item is called: its topic's title, or its words. */
export const titleOf = (item: Pick<Item, 'topic' | 'words'>, { topics }: Pick<KeptMeeting, 'topics'>): string => (item.topic === null ? item.words : topics.get(item.topic)?.title) ?? ''

/** What publication would take out of each item. Throws NOT_FOUND. */
export async function redactionOf(work: Work, id: string): Promise<z.output<typeof redactionView>> {
  const kept = await readMeeting(work, id)
  const names = namesIn(kept)
  const items = kept.found.items.getItems().toSorted((a, b) => a.seq - b.seq).map((item) => {
    const words = redact(item.paragraph, names)
    const title = redact(titleOf(item, kept), names)
    const resolution = item.resolution === null ? null : redact(item.resolution, names)
    return {
      item: item.id, title: title.words, words: item.paragraph, published: words.words, resolution: item.resolution,
      publishedResolution: resolution?.words ?? null, removed: [...title.removed, ...words.removed, ...(resolution?.removed ?? [])],
    }
  })
  return { items }
}

/**
 * Publishes the minutes in the words that the convener was shown and may have changed; mobile and identity numbers go whatever
 * the words. Throws INVALID_INPUT where an item is left out, or is none of this meeting's.
 */
export async function publish(work: Work, found: Meeting, { items }: Pick<z.output<typeof publishInput>, 'items'>, by: Acting): Promise<Step> {
  const { items: shown } = await redactionOf(work, found.id)
  const isWhole = items.length === shown.length && shown.every(({ item }) => items.some((each) => each.item === item))
  if (!isWhole) throw new DomainError('INVALID_INPUT', { fields: ['items'] })
  const published = shown.map(({ item, title, resolution }) => {
    const words = items.find((each) => each.item === item)
    return { item, title, words: maskWords(words?.words ?? ''), resolution: resolution === null ? null : maskWords(words?.resolution ?? '') }
  })
  return found.publish(published, by)
}
