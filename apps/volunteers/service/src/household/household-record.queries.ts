import { DomainError } from '@wuxin/platform/error'
import { isHeldOn } from '@wuxin/platform/post.rules'
import { linesOf, lineView, type KeptLine } from '@wuxin/service/life/history'
import { all, is, iso } from '@wuxin/service/list/condition'
import { namesOf } from '@wuxin/service/list/names'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { curtainLines, type ConsentMeans, type CareConsent, type EndReason, type HouseholdLine } from '@wuxin/volunteers/household.rules'
import type { careVisit, HouseholdRecord } from '@wuxin/volunteers/household.schema'
import { sql } from 'kysely'
import type { z } from 'zod'
import { columns, factsOf, rowView, type Listed } from './household-list.queries.ts'
import { households, seen } from './household.queries.ts'

interface Away {
  id: string
  person: string | null
  from: string
  to: string | null
}

/** A file with all that its page shows; instants as the database spells them. */
type Kept = Listed & {
  units: string[]
  settingsVersion: number
  plan: string | null
  everyDays: number
  because: EndReason | null
  reason: string | null
  endedAt: string | null
  consents: { consent: CareConsent; means: ConsentMeans; day: string; withdrawnAt: string | null; words: string | null; photos: string[] }[]
  absences: Away[]
  steps: KeptLine<HouseholdLine>[]
}

const consents = sql`(select coalesce(json_agg(json_build_object('consent', c.consent, 'means', c.means, 'day', c.day, 'withdrawnAt', c.withdrawn_at, 'words', c.withdrawn_words, 'photos', c.photos) order by c.day, c.id), '[]')
  from care_consent c where c.household_id = h.id)`
const absences = sql`(select coalesce(json_agg(json_build_object('id', a.id, 'person', a.person, 'from', a."from", 'to', a."to") order by a."from", a.id), '[]') from absence a where a.household_id = h.id)`

/**
 * A file that the caller may see. To those who may read it `whole` shows plan and visits; `told` is what the answer to a step
 * says to anybody, for it is kept. Throws NOT_FOUND where there is none or it is not theirs to see: the two are not told apart.
 */
export async function householdPage(work: Work, id: string, how: 'whole' | 'told' = 'whole'): Promise<HouseholdRecord> {
  const { rows } = await sql<Kept>`select ${columns}, h.units, h.settings_version as "settingsVersion", h.plan, h.every_days as "everyDays", h.because, h.reason, h.ended_at as "endedAt",
      ${consents} as consents, ${absences} as absences, ${linesOf(is`s.record_id = h.id`)} as steps
    from ${households.from} where ${all([is`h.id = ${id}`, seen(work, households.byLevel)])}`.execute(work.db)
  const [found] = rows
  if (!found) throw new DomainError('NOT_FOUND', { id })
  const names = await namesOf(work, rows)
  return recordView(work, found, rowView(work, found, names), how === 'whole' ? await visitsOf(work, id) : [], how)
}

function recordView(work: Work, found: Kept, row: ReturnType<typeof rowView>, visits: z.output<typeof careVisit>[], how: 'whole' | 'told'): HouseholdRecord {
  const { area, units, settingsVersion, plan, everyDays, because, reason, endedAt } = found
  const { today, curtain } = factsOf(work, found)
  const reads = row.mayRead && how === 'whole'
  const knows = curtain !== null && how === 'whole'
  const wasAssigned = how === 'whole' && found.carers.some(({ person, status }) => person === work.caller.id && status === 'accepted')
  const nameOf = (person: string) => found.carers.find((each) => each.person === person)?.name ?? person
  const isAbsent = (person: string) => found.absences.some((each) => each.person === person && isHeldOn(each, today))
  return {
    ...row, curtain: knows ? curtain : null, area, units, settingsVersion, alarmed: knows ? (found.alarmed ?? []) : [], today,
    carers: found.carers.map(({ reason: why, ...each }) => ({ ...each, absent: isAbsent(each.person), reason: reads ? why : null })),
    consents: found.consents.filter(({ consent }) => consent === 'pairing' || knows).map((each) => ({ ...each, withdrawnAt: each.withdrawnAt && iso(each.withdrawnAt), words: reads ? each.words : null, photos: reads ? photoLinks(work, each.photos) : [] })),
    plan: reads && plan !== null ? { words: plan, everyDays } : null,
    visits: reads ? visits : [],
    absences: found.absences.flatMap(({ id, person, from, to }) => (person === null ? [] : [{ id, person, name: nameOf(person), from, to }])),
    away: knows ? found.absences.filter(({ person }) => person === null).map(({ id, from, to }) => ({ id, from, to })) : [],
    ended: because && endedAt ? { because, reason: wasAssigned ? reason : null, at: iso(endedAt) } : null,
    steps: found.steps.filter(({ action }) => knows || !curtainLines.includes(action)).map((line) => ({ ...lineView(line), photos: [] })),
  }
}

async function visitsOf(work: Work, household: string): Promise<z.output<typeof careVisit>[]> {
  const { rows } = await sql<z.output<typeof careVisit>>`select v.id, v.day, v.by, v.words, v.photos, v.needs from care_visit v where v.household_id = ${household} order by v.day desc, v.at desc`.execute(work.db)
  return rows.map((visit) => ({ ...visit, photos: photoLinks(work, visit.photos) }))
}
