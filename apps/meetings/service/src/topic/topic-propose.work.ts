import { meetingError } from '@wuxin/meetings/meetings.schema'
import type { proposeInput, residentProposeInput } from '@wuxin/meetings/topic-input.schema'
import { isWithin } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { titleOf } from '@wuxin/platform/title.rules'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { bodyFor } from '../body/body.work.ts'
import type { Topic } from './topic.entity.ts'
import { assertPhotos } from '@wuxin/service/photo'
import { propose, type Proposed } from './topic.work.ts'

/** What a member or a convener proposes; the unit that they act for sees it from then on. A hazard is brought by the patrols alone, who hear what comes of it: nobody says by hand that their topic is one. Throws INVALID_INPUT, BODY_CLOSED, BODY_MISSING, PHOTO_UNKNOWN and what `propose` throws. */
export async function proposedByStaff(work: Work, { area, title, words, photos, body, source }: z.output<typeof proposeInput>): Promise<Topic> {
  if (source?.kind === 'hazard') throw new DomainError('INVALID_INPUT', { fields: ['source'] })
  await assertPhotos(work, photos)
  const chosen = body === null ? null : await bodyFor(work, body, area)
  if (chosen?.closedAt) throw meetingError('BODY_CLOSED', { name: chosen.name })
  if (chosen && !isWithin(area, chosen.area)) throw meetingError('BODY_MISSING', { area })
  const { caller } = work
  const units = caller.grants.flatMap((each) => (each.unit && isWithin(area, each.area) ? [each.unit] : []))
  const { topic } = await propose(work, {
    area, title, words, photos, body, units: [...new Set([...units, ...(chosen?.units ?? [])])],
    source: source?.kind ?? 'member', from: source && { id: source.id, label: source.label }, proposer: { id: caller.id, name: caller.name, phone: null },
  })
  return topic
}

/** What a resident proposes; its title are its first words, until the screener finds better ones. Throws what `propose` throws, and PHOTO_UNKNOWN. */
export async function proposedByResident(work: Work, { area, words, photos, name, phone }: z.output<typeof residentProposeInput>): Promise<Proposed> {
  await assertPhotos(work, photos)
  return propose(work, { area, title: titleOf(words), words, photos, source: 'resident', proposer: { id: null, name: name ?? null, phone: phone ?? null } })
}
