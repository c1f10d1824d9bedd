import { DomainError } from '@wuxin/platform/error'
import { maskName } from '@wuxin/platform/mask'
import { linesOf, lineView, type KeptLine } from '@wuxin/service/life/history'
import { is, iso } from '@wuxin/service/list/condition'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import type { SessionRecord } from '@wuxin/volunteers/session-view.schema'
import { mayKeepSession, mayNameAttendance } from '@wuxin/volunteers/session.rules'
import { sql } from 'kysely'
import { sessionRows } from './session-list.queries.ts'
import type { Session } from './session.entity.ts'
import { sessions } from './session.queries.ts'

/** A session with those who came and its history; instants as the database spells them. */
type Kept = Pick<Session, 'id' | 'version' | 'number' | 'title' | 'area' | 'units' | 'kind' | 'state' | 'providerUnit' | 'provider' | 'day' | 'from' | 'to' | 'spot' | 'heads' | 'words' | 'result'
  | 'resultPhotos' | 'reason' | 'settingsVersion'> & { closedAt: string | null; attendance: SessionRecord['attendance']; steps: KeptLine<SessionRecord['steps'][number]['action']>[] }

/** A session of the caller's scope, as its page shows it. Throws NOT_FOUND where there is none or it lies outside: the two are not told apart. */
export async function sessionPage(work: Work, id: string): Promise<SessionRecord> {
  const { rows } = await sql<Kept>`
    select ps.id, ps.version, ps.number, ps.title, ps.area, ps.units, ps.kind, ps.state, ps.provider_unit as "providerUnit", ps.provider, ps.day, ps."from", ps."to", ps.spot, ps.heads, ps.words,
      ps.result, ps.result_photos as "resultPhotos", ps.closed_at as "closedAt", ps.reason, ps.settings_version as "settingsVersion",
      (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name) order by a.name, a.id), '[]') from attendance a where a.session_id = ps.id) as attendance,
      ${linesOf(is`s.record_id = ps.id`)} as steps
    from ${sessions.from} where ps.id = ${id} and ${sessions.inScope(work.scope, sessions.byLevel)}`.execute(work.db)
  const [found] = rows
  const [row] = await sessionRows(work, rows)
  if (!found || !row) throw new DomainError('NOT_FOUND', { id })
  const { area, units, settingsVersion, providerUnit, words, attendance, result, resultPhotos, closedAt, reason, steps } = found
  const isKeeper = mayKeepSession(found, work.caller)
  return {
    ...row, area, units, settingsVersion, providerUnit, words, reason, namesAllowed: mayNameAttendance(found.kind),
    attendance: attendance.map(({ id: each, name }) => ({ id: each, name: isKeeper ? name : maskName(name) })),
    result: result !== null && closedAt !== null ? { words: result, photos: photoLinks(work, resultPhotos), at: iso(closedAt) } : null,
    steps: steps.map((each) => ({ ...lineView(each), photos: photoLinks(work, each.photos) })),
  }
}
