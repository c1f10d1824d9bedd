import type { photoList, PhotoView, wallInput, wallView } from '@wuxin/culture/photo.schema'
import { maskPhone } from '@wuxin/platform/mask'
import { load } from '@wuxin/service/load'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { CultureEvent } from '../event/event.entity.ts'
import { EventPhoto } from './photo.entity.ts'

/** Photos of one answer, and of one page of a wall. */
const most = 200
const pageSize = 12

const linkOf = (work: Work, file: string | null): string | null => (file === null ? null : (photoLinks(work, [file])[0] ?? null))

/** A photo as staff see it: whoever asked to take it down is masked. */
export function photoViewOf(work: Work, photo: EventPhoto): PhotoView {
  const { id, version, area, units, state, file, words, consent, hasMinors, addedBy, addedAt, askedPhone, askedReason, askedAt, reason } = photo
  return {
    id, version, area, units, state, words, consent, hasMinors, reason, by: addedBy, addedAt: addedAt.toISOString(), link: linkOf(work, file),
    asked: askedAt && askedReason !== null ? { contact: { name: null, phone: askedPhone && maskPhone(askedPhone), masked: true }, reason: askedReason, at: askedAt.toISOString() } : null,
  }
}

const order = { hidden: 0, waiting: 1, shown: 2, taken_down: 3 } as const

/** The photos of an event, what waits for somebody first. Throws NOT_FOUND out of the caller's scope. */
export async function listPhotos(work: Work, event: string): Promise<z.output<typeof photoList>> {
  await load(work, CultureEvent, event)
  const found = await work.em.find(EventPhoto, { event }, { orderBy: { addedAt: 'desc', id: 'asc' }, limit: most })
  return { rows: found.toSorted((one, other) => order[one.state] - order[other.state]).map((photo) => photoViewOf(work, photo)) }
}

/** What everybody sees on the wall of an event. */
export async function wallOf(work: Work, { event, page }: z.output<typeof wallInput>): Promise<z.output<typeof wallView>> {
  const [found, total] = await work.em.findAndCount(EventPhoto, { event, state: 'shown' }, { orderBy: { addedAt: 'desc', id: 'asc' }, limit: pageSize, offset: (page - 1) * pageSize })
  return { rows: found.flatMap(({ id, file, words }) => { const link = linkOf(work, file); return link === null ? [] : [{ id, link, words }] }), total }
}
