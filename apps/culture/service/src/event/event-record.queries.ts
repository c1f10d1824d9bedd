import type { EventRecord } from '@wuxin/culture/event-view.schema'
import { permissions } from '@wuxin/culture/permissions'
import { countyOf } from '@wuxin/platform/area'
import { scopeFor } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { yuanOf } from '@wuxin/platform/money.rules'
import { lineView, linesOf, type KeptLine } from '@wuxin/service/life/history'
import { is, isoOr } from '@wuxin/service/list/condition'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { eventColumns, eventRows, type ListedEvent } from './event-list.queries.ts'
import type { CultureEvent } from './event.entity.ts'
import { events } from './event.queries.ts'

type Spelt = 'signUpFrom' | 'signUpTo' | 'publishedAt' | 'startedAt' | 'finishedAt'

/** An event with all that its page shows; instants and money as the database spells them. */
type Kept = ListedEvent & Pick<CultureEvent, 'units' | 'settingsVersion' | 'particulars' | 'spot' | 'signUpClosed' | 'ageFrom' | 'ageTo' | 'guardianUnder' | 'familyMost' | 'sponsor' | 'partners' | 'words' | 'summary'
  | 'reason' | 'scoreCard' | 'photos' | 'photosAfter' | 'venue'> & Record<Spelt | 'costPlanned' | 'costSpent' | 'booking', string | null> & { steps: KeptLine<EventRecord['steps'][number]['action']>[] }

const columns = sql`${eventColumns}, e.units, e.settings_version as "settingsVersion", e.particulars, e.spot, e.venue, (select b.state from booking b where b.event = e.id and b.state in ('asked', 'held')) as booking, e.sign_up_closed as "signUpClosed", e.age_from as "ageFrom", e.age_to as "ageTo",
  e.guardian_under as "guardianUnder", e.family_most as "familyMost", e.sponsor, e.partners, e.words, e.summary, e.reason, e.score_card as "scoreCard", e.photos, e.photos_after as "photosAfter",
  e.cost_planned as "costPlanned", e.cost_spent as "costSpent", e.sign_up_from as "signUpFrom", e.sign_up_to as "signUpTo", e.published_at as "publishedAt", e.started_at as "startedAt", e.finished_at as "finishedAt",
  ${linesOf(is`s.record_id = e.id`)} as steps`

const yuan = (fen: string | null): number | null => yuanOf(fen === null ? null : Number(fen))

/** An event of the caller's places, as its page shows it, with its booking where the work sees that. Throws NOT_FOUND where there is none or it lies outside: the two are not told apart. */
export async function eventPage(work: Work, id: string): Promise<EventRecord> {
  const { rows } = await sql<Kept>`select ${columns} from ${events.from} where e.id = ${id} and ${events.inScope(scopeFor(work.caller, permissions['event:list']), events.byLevel)}`.execute(work.db)
  const [found] = rows
  const [row] = await eventRows(work, rows)
  if (!found || !row) throw new DomainError('NOT_FOUND', { id })
  const { area, units, settingsVersion, particulars, spot, venue, booking, signUpClosed, ageFrom, ageTo, guardianUnder, familyMost, sponsor, partners, organiserUnit, organiserRole } = found
  const { words, summary, reason, scoreCard, photos, photosAfter, steps } = found
  const directory = await work.directory(countyOf(area))
  const unit = (each: string) => ({ id: each, name: directory.unitName(each) })
  return {
    ...row, area, units, settingsVersion, particulars, spot, signUpClosed, ageFrom, ageTo, guardianUnder, familyMost, organiserUnit, organiserRole, words, summary, reason, scoreCard,
    venue: venue === null ? null : { id: venue, name: row.at ?? '', booking }, sponsor: sponsor === null ? null : unit(sponsor), partners: partners.map(unit), costPlanned: yuan(found.costPlanned), costSpent: yuan(found.costSpent),
    signUpFrom: isoOr(found.signUpFrom), signUpTo: isoOr(found.signUpTo), publishedAt: isoOr(found.publishedAt), startedAt: isoOr(found.startedAt), finishedAt: isoOr(found.finishedAt),
    photos: photoLinks(work, photos), photoIds: photos, photosAfter: photoLinks(work, photosAfter), steps: steps.map((each) => ({ ...lineView(each), photos: photoLinks(work, each.photos) })),
  }
}
