import { isPublic } from '@wuxin/culture/event.rules'
import { signUpError, type atDoorInput, type DoorList, type openSeats, type SignUpChip, type SignUpList, type SignUpListInput } from '@wuxin/culture/sign-up.schema'
import { DomainError } from '@wuxin/platform/error'
import { maskName, maskPhone } from '@wuxin/platform/mask'
import { all, is, iso, isoOr, type Condition } from '@wuxin/service/list/condition'
import { countBy } from '@wuxin/service/list/count'
import { plainPage, windowOf, type Window } from '@wuxin/service/list/page'
import { by, orders } from '@wuxin/service/list/table'
import { load } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { CultureEvent } from '../event/event.entity.ts'
import type { SignUp } from './sign-up.entity.ts'

type Instants = 'enteredAt' | 'attendedAt' | 'until'
/** A row as the database gives it; instants as it spells them. */
type Listed = Pick<SignUp, 'id' | 'version' | 'area' | 'place' | 'state' | 'name' | 'phone' | 'heads' | 'minors' | 'attendedHeads' | 'means'> & Record<Exclude<Instants, 'enteredAt'>, string | null> & {
  enteredAt: string
  hasGuardian: boolean
  ahead: number | null
}

const from = sql`sign_up r`
const columns = sql`r.id, r.version, r.area, r.place, r.state, r.name, r.phone, r.heads, r.minors, r.guardian is not null as "hasGuardian", r.until, r.entered_at as "enteredAt", r.attended_at as "attendedAt",
  r.attended_heads as "attendedHeads", r.means,
  case when r.state = 'waiting' then (select count(*)::int from sign_up o where o.event = r.event and o.state = 'waiting' and o.place < r.place) end as ahead`
const sorted = orders({ place: by('r.place'), enteredAt: by('r.entered_at'), attendedAt: by('r.attended_at') })

const chips: Record<SignUpChip, Condition> = {
  in: is`r.state = 'in'`,
  waiting: is`r.state = 'waiting'`,
  offered: is`r.state = 'offered'`,
  attended: is`r.attended_at is not null`,
  absent: is`r.state = 'in' and r.attended_at is null`,
  gone: is`r.state in ('withdrawn', 'lapsed', 'removed')`,
}

/** A name is found by how it begins, a number by its last digits: as whoever stands at the door asks. */
const named = (q: string | undefined): Condition[] => (q ? [is`(r.name like ${`${q.replaceAll(/[\\%_]/g, '')}%`} or right(r.phone, 4) = ${q})`] : [])

/** Sign-ups of an event that the caller reads, so many of them. Names and numbers are masked unless `isOpen`, which whoever asks has noted with a reason. */
export async function signUpRows(work: Work, { event, q, chip, sort = 'place' }: Omit<SignUpListInput, 'page' | 'size'>, { limit, offset }: Window, isOpen = false): Promise<SignUpList['rows']> {
  const condition = all([is`r.event = ${event}`, ...named(q), ...(chip ? [chips[chip]] : [])])
  const { rows } = await sql<Listed>`select ${columns} from ${from} where ${condition} order by ${sorted[sort]} limit ${limit} offset ${offset}`.execute(work.db)
  return rows.map(({ name, phone, enteredAt, attendedAt, until, ...row }) => ({
    ...row,
    contact: isOpen ? { name, phone, masked: false } : { name: maskName(name), phone: phone && maskPhone(phone), masked: true },
    enteredAt: iso(enteredAt), attendedAt: isoOr(attendedAt), until: isoOr(until),
  }))
}

/** The list of an event's sign-ups with its places. Throws NOT_FOUND for an event out of scope. */
export async function listSignUps(work: Work, { page, size, ...question }: SignUpListInput): Promise<SignUpList> {
  const event = await load(work, CultureEvent, question.event)
  const visible = is`r.event = ${question.event}`
  const found = all([visible, ...named(question.q)])
  const [{ all: _, ...counts }, seats] = await Promise.all([countBy(work, from, found, chips), headsOf(work, question.event)])
  const shown = await plainPage(work, { from, found: question.chip ? all([found, chips[question.chip]]) : found, visible }, signUpRows(work, question, windowOf({ page, size })))
  return { ...shown, chips: counts, seats: { capacity: event.capacity, free: freeNow(event, seats.taken + seats.offered), ...seats } }
}

/** Rows that a door shows at once. */
const atOnce = 20

/** Who is looked for at an event's door, else who came last; masked. Throws NOT_FOUND out of scope. */
export async function doorOf(work: Work, { event: id, q }: z.output<typeof atDoorInput>): Promise<DoorList> {
  const event = await load(work, CultureEvent, id)
  const { title, state, capacity, starts, ends } = event
  const seats = await headsOf(work, id)
  const rows = await signUpRows(work, q ? { event: id, q } : { event: id, chip: 'attended', sort: '-attendedAt' }, { limit: atOnce, offset: 0 })
  return { title, state, starts: starts.toISOString(), ends: ends.toISOString(), rows, seats: { capacity, free: freeNow(event, seats.taken + seats.offered), ...seats } }
}

/** What everybody may know of a published event's places. Throws NOT_FOUND. */
export async function openSeatsOf(work: Work, id: string): Promise<z.output<typeof openSeats>> {
  const event = await work.em.findOne(CultureEvent, { id })
  if (!event || !isPublic(event)) throw new DomainError('NOT_FOUND', { id })
  const { taken, offered, waiting } = await headsOf(work, id)
  return { capacity: event.capacity, free: freeNow(event, taken + offered), waiting }
}

const freeNow = ({ capacity }: Pick<CultureEvent, 'capacity'>, held: number): number | null => (capacity === null ? null : Math.max(0, capacity - held))

/** The event of a sign-up, before either is locked. Throws NOT_FOUND out of the caller's scope, and TRACKING_CODE_UNKNOWN. */
export async function lineOf(work: Work, by: { id: string } | { trackingHash: string }): Promise<string> {
  const { rows } = await sql<{ event: string }>`select event from sign_up where ${'id' in by ? is`id = ${by.id}` : is`tracking_hash = ${by.trackingHash}`}`.execute(work.db)
  const [row] = rows
  if (!row) throw 'id' in by ? new DomainError('NOT_FOUND', { id: by.id }) : signUpError('TRACKING_CODE_UNKNOWN', {})
  return row.event
}

/** The heads of an event: in, offered a place, waiting, and there. */
export async function headsOf(work: Work, event: string): Promise<{ taken: number; offered: number; waiting: number; attended: number }> {
  const heads = (state: string) => sql`coalesce(sum(heads) filter (where state = ${state}), 0)::int`
  const { rows } = await sql<{ taken: number; offered: number; waiting: number; attended: number }>`select ${heads('in')} as taken, ${heads('offered')} as offered, ${heads('waiting')} as waiting,
    coalesce(sum(attended_heads), 0)::int as attended from sign_up where event = ${event}`.execute(work.db)
  const [row] = rows
  if (!row) throw new Error('an aggregate answers one row')
  return row
}
