import { leftOut } from '@wuxin/patrols/shift.rules'
import type { ChecklistItem } from '@wuxin/patrols/checklist.schema'
import type { ShiftRecord } from '@wuxin/patrols/shift.schema'
import { permissions } from '@wuxin/patrols/permissions'
import { scopeFor } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { linesOf, lineView, type KeptLine } from '@wuxin/service/life/history'
import { any, is, iso, isoOr, type Condition } from '@wuxin/service/list/condition'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { findingViews, photosOf } from './finding.queries.ts'
import type { PhoneQueue } from './phone-queue.table.ts'
import type { FieldDispute } from './sent.table.ts'
import { shiftColumns, shiftNames, shiftRows, type ListedShift } from './shift-list.queries.ts'
import { shifts } from './shift.queries.ts'
import type { Shift } from './shift.entity.ts'
import type { CheckIn } from './shift.table.ts'

type KeptCheckIn = Pick<CheckIn, 'id' | 'way' | 'by' | 'answers' | 'reason'> & { checkpoint: string; name: string; phoneAt: string; at: string; receivedAt: string; items: ChecklistItem[] | null; photos: { file: string | null }[] }
type KeptPhone = Pick<PhoneQueue, 'uncertain' | 'isWrong' | 'jumped' | 'offset'> & { queue: string; by: string; actions: number; held: number }
type KeptDispute = Pick<FieldDispute, 'id' | 'finding' | 'field' | 'base' | 'phone' | 'office' | 'by' | 'chose' | 'settledBy'> & { at: string; settledAt: string | null }

/** A shift with all that its phones sent; instants as the database spells them. */
type Kept = ListedShift & Pick<Shift, 'units' | 'settingsVersion' | 'words' | 'reason' | 'skipped'> & {
  startedAt: string | null; finishedAt: string | null; receivedAt: string | null; laid: { id: string; name: string }[]; checkIns: KeptCheckIn[]; phones: KeptPhone[]; disputed: KeptDispute[]
  steps: KeptLine<ShiftRecord['steps'][number]['action']>[]
}

/** Shifts that the caller may open: of the places that they list, and those that they walk. */
export const mayOpen = ({ caller }: Pick<Work, 'caller'>): Condition =>
  any([is`sh.walkers @> array[${caller.id}]::text[]`, shifts.inScope(scopeFor(caller, permissions['shift:list']), shifts.byLevel)])

const checkInRows = sql`select coalesce(json_agg(json_build_object('id', i.id, 'way', i.way, 'by', i.by, 'answers', i.answers, 'reason', i.reason, 'checkpoint', i.checkpoint, 'name', c.name,
    'phoneAt', i.phone_at, 'at', i.at, 'receivedAt', i.received_at, 'items', l.items, 'photos', ${photosOf(sql`i.id`, sql`i.shift_id`)}) order by i.at, i.id), '[]')
  from check_in i join checkpoint c on c.id = i.checkpoint left join checklist l on l.id = i.checklist where i.shift_id = sh.id`
const phoneRows = sql`select coalesce(json_agg(json_build_object('queue', q.id, 'by', q.person, 'offset', q."offset", 'uncertain', q.uncertain, 'isWrong', q.is_wrong, 'jumped', q.jumped,
    'actions', (select count(*) from phone_action a where a.queue = q.id), 'held', (select count(*) from phone_action a where a.queue = q.id and a.outcome = 'held')) order by q.heard_at, q.id), '[]')
  from phone_queue q where q.shift = sh.id`
const disputeRows = sql`select coalesce(json_agg(json_build_object('id', d.id, 'finding', d.finding, 'field', d.field, 'base', d.base, 'phone', d.phone, 'office', d.office, 'by', d.by, 'at', d.at,
    'chose', d.chose, 'settledBy', d.settled_by, 'settledAt', d.settled_at) order by d.settled_at is not null, d.at, d.id), '[]') from field_dispute d where d.shift = sh.id`
const laidRows = sql`select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by array_position(sh.checkpoints, c.id)), '[]') from checkpoint c where c.id = any (sh.checkpoints)`

/** A shift as its page shows it. Throws NOT_FOUND where there is none or it is not the caller's to see: the two are not told apart. */
export async function shiftPage(work: Work, id: string): Promise<ShiftRecord> {
  const { rows } = await sql<Kept>`
    select ${shiftColumns}, sh.units, sh.settings_version as "settingsVersion", sh.words, sh.reason, sh.skipped, sh.started_at as "startedAt", sh.finished_at as "finishedAt", sh.received_at as "receivedAt",
      (${laidRows}) as laid, (${checkInRows}) as "checkIns", (${phoneRows}) as phones, (${disputeRows}) as disputed, ${linesOf(is`s.record_id = sh.id`)} as steps
    from ${shifts.from} ${shiftNames} where sh.id = ${id} and ${mayOpen(work)}`.execute(work.db)
  const [found] = rows
  const [row] = await shiftRows(work, rows)
  if (!found || !row) throw new DomainError('NOT_FOUND', { id })
  return { ...row, ...factsOf(found), checkIns: found.checkIns.map((each) => checkInOf(work, each)), found: await findingViews(work, is`f.shift = ${id}`) }
}

type Facts = Omit<ShiftRecord, keyof Awaited<ReturnType<typeof shiftRows>>[number] | 'checkIns' | 'found'>

function factsOf({ area, units, settingsVersion, walkers, words, reason, skipped, startedAt, finishedAt, receivedAt, laid, checkIns, phones, disputed, steps }: Kept): Facts {
  const nameOf = (checkpoint: string) => ({ id: checkpoint, name: laid.find(({ id }) => id === checkpoint)?.name ?? '' })
  const left = startedAt === null ? [] : leftOut(laid.map(({ id }) => id), checkIns.map(({ checkpoint }) => checkpoint), skipped)
  return {
    area, units, settingsVersion, walkerIds: walkers, words, reason, startedAt: isoOr(startedAt), finishedAt: isoOr(finishedAt), receivedAt: isoOr(receivedAt), phones,
    left: left.map(nameOf), skipped: skipped.map((each) => ({ checkpoint: nameOf(each.checkpoint), reason: each.reason })), disputed: disputed.map(disputeOf),
    steps: steps.map((each) => ({ ...lineView(each), photos: [] })),
  }
}

const checkInOf = (work: Work, { checkpoint, name, phoneAt, at, receivedAt, answers, items, photos, ...each }: KeptCheckIn): ShiftRecord['checkIns'][number] => ({
  ...each, checkpoint: { id: checkpoint, name }, phoneAt: iso(phoneAt), at: iso(at), receivedAt: iso(receivedAt),
  answers: answers.map(({ item, result }) => ({ item, result, text: items?.find(({ code }) => code === item)?.text ?? item })),
  photos: photoLinks(work, photos.flatMap(({ file }) => file ?? [])),
})

const said = (value: FieldDispute['base']): string | null => (value === null ? null : String(value))
const disputeOf = ({ base, phone, office, chose, settledBy, settledAt, at, ...each }: KeptDispute): ShiftRecord['disputed'][number] => ({
  ...each, at: iso(at), base: said(base), phone: said(phone), office: said(office), settled: chose !== null && settledBy !== null && settledAt !== null ? { chose, by: settledBy, at: iso(settledAt) } : null,
})
