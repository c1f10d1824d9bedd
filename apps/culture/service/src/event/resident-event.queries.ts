import type { residentEvent, residentEvents, residentEventsInput, ResidentEventRow } from '@wuxin/culture/event-resident.schema'
import { isPublic } from '@wuxin/culture/event.rules'
import { countyOf, selfAndAncestors, upperBound } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { beginningOf, endOf } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import { all, is, iso, isoOr } from '@wuxin/service/list/condition'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { CultureEvent } from './event.entity.ts'

const DAY = 86_400_000
/** Days of one question, and rows of one answer. */
const longest = 62
const most = 200

type Listed = Omit<ResidentEventRow, 'place'> & { area: string }

/** Published events for a place, those of every place above it and of those within it, in the order of their beginning. */
export async function listForResidents(work: Work, { area, from, to }: z.output<typeof residentEventsInput>): Promise<z.output<typeof residentEvents>> {
  const last = Math.min(endOf(to).getTime(), beginningOf(from).getTime() + longest * DAY - 1)
  const isTheirs = is`(e.area = any (${selfAndAncestors(area)}::text[]) or (e.area >= ${area} and e.area < ${upperBound(area)}))`
  const { rows } = await sql<Listed>`select e.id, e.title, e.kind, e.state, e.starts, e.ends, e.area, coalesce(e.venue_name, e.spot) as at, e.has_sign_up as "hasSignUp", e.sign_up_closed as "signUpClosed",
      e.sign_up_from as "signUpFrom", e.sign_up_to as "signUpTo"
    from event e where ${all([is`e.published_at is not null`, isTheirs, is`e.starts >= ${beginningOf(from)}`, is`e.starts <= ${new Date(last)}`])} order by e.starts, e.id limit ${most}`.execute(work.db)
  const directory = await work.directory(countyOf(area))
  return { rows: rows.map((row) => rowOf(row, directory)), asOf: work.now.toISOString() }
}

const rowOf = ({ area, starts, ends, signUpFrom, signUpTo, ...row }: Listed, directory: Directory): ResidentEventRow => ({
  ...row, place: directory.areaName(area), starts: iso(starts), ends: iso(ends), signUpFrom: isoOr(signUpFrom), signUpTo: isoOr(signUpTo),
})

/** One published event. Throws NOT_FOUND of any other. */
export async function readForResidents(work: Work, id: string): Promise<z.output<typeof residentEvent>> {
  const found = await work.em.findOne(CultureEvent, { id })
  if (!found || !isPublic(found)) throw new DomainError('NOT_FOUND', { id })
  const { area, title, kind, state, starts, ends, venueName, spot, hasSignUp, signUpClosed, signUpFrom, signUpTo, number, words, particulars, organiserUnit, partners } = found
  const { capacity, ageFrom, ageTo, guardianUnder, familyMost, photos, reason, summary, scoreCard } = found
  const directory = await work.directory(countyOf(area))
  const isOpen = scoreCard !== null && !scoreCard.closed && new Date(scoreCard.until) > work.now
  return {
    id, title, kind, state, hasSignUp, signUpClosed, number, words, particulars, capacity, ageFrom, ageTo, guardianUnder, familyMost, reason, summary, at: venueName ?? spot, place: directory.areaName(area),
    starts: starts.toISOString(), ends: ends.toISOString(), signUpFrom: signUpFrom?.toISOString() ?? null, signUpTo: signUpTo?.toISOString() ?? null,
    organiser: organiserUnit === null ? null : directory.unitName(organiserUnit), partners: partners.map((unit) => directory.unitName(unit)), photos: photoLinks(work, photos), card: isOpen ? scoreCard.code : null,
  }
}
