import { bulkArea } from '@wuxin/service/test-bulk'
import { bigrams, foldText } from '@wuxin/platform/bigram'

const rows = 16_000
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const texts = Array.from({ length: 30 }, (_, at) => [`想要一台收音机第${at}台`, `上门理发第${at}次`, at % 5 === 0 ? `教用智能手机第${at}期` : `打扫楼道第${at}回`]).flat()

const isClosed = `(n % 100 < 90)`
const number = (letters: string) => `'${letters}-2026-' || lpad(n::text, 5, '0')`

/** Fills an empty schema, as its owner: one county among many with wishes, orders, projects, households, pledges, sessions, repairs, people who serve, and what is searched. */
export function bulkStatements(until: Date): string[] {
  const record = `gen_random_uuid(), p.area, array['unit-' || (n / 40) % 8], 1, p.at, p.at`
  const recorded = `id, area, units, version, created_at, updated_at`
  const due = `case when ${isClosed} then null else p.at + interval '5 days' end`
  const clock = `p.at, ${due}, null`
  const clocked = `clock_since, due_at, escalated_to`
  const told = `0, 2`
  const day = `to_char(p.at, 'YYYY-MM-DD')`
  const state = (open: readonly string[], closed: string) => `case when ${isClosed} then '${closed}' else (array[${open.map(quoted)}])[1 + (n / 200 + n / 1600) % ${open.length}] end`
  const closedAt = `case when ${isClosed} then p.at + interval '20 days' end`
  return [
    `create table plan as select n, ${bulkArea} as area, timestamptz '${until.toISOString()}' - interval '1 hour' * (n % 8760) as at, (n * 7) % ${texts.length} + 1 as text from generate_series(1, ${rows}) n`,
    `create table words (id int, title text, terms text[], folded text)`,
    `insert into words values ${texts.map((text, index) => `(${index + 1}, ${quoted(text)}, array[${bigrams(text).map(quoted)}], ${quoted(foldText(text))})`).join()}`,
    `insert into wish (${recorded}, ${clocked}, settings_version, step_count, number, title, words, photos, kind, state, source, posted_at, published_at, public_title, public_words, round, left_over, fulfil_photos, fulfillers, claimer_id, confirmed_at, closed_at)
      select ${record}, ${clock}, ${told}, ${number('XY')}, w.title, w.title, '{}', 'thing', ${state(['verify', 'publish', 'claim', 'contact', 'confirm'], 'closed')}, 'resident', p.at, p.at, w.title, w.title, 1, false, '{}', '{}',
        'user-' || n % 3000, ${closedAt}, ${closedAt} from plan p join words w on w.id = p.text`,
    `insert into service_order (${recorded}, ${clocked}, settings_version, step_count, number, title, words, photos, kind, state, source, placed_at, month, owner_unit, outcome, result_photos, doers, ratings, reopened, supervised, closed_at)
      select ${record}, ${clock}, ${told}, ${number('DD')}, w.title, w.title, '{}', 'haircut', ${state(['dispatch', 'accept', 'serve', 'check'], 'closed')}, 'resident', p.at, to_char(p.at, 'YYYY-MM'), 'unit-' || (n / 40) % 8,
        case when ${isClosed} then 'solved' end, '{}', '{}', '[]', 0, false, ${closedAt} from plan p join words w on w.id = p.text`,
    `insert into order_doer (id, area, order_id, volunteer, person, name, party_member) select gen_random_uuid(), o.area, o.id, gen_random_uuid(), 'p', '孙洁', true from service_order o where o.closed_at is not null`,
    `insert into project (${recorded}, ${clocked}, settings_version, step_count, number, title, "from", "to", state, claimed_by, claimed_at, edition, signed_at, supervised, closed_at)
      select ${record}, ${clock}, ${told}, ${number('XM')}, w.title, '2026-01-01', '2026-12-31', ${state(['claim', 'sign', 'carry', 'check'], 'closed')}, 'unit:unit-1', p.at, 1, p.at, false, ${closedAt}
      from plan p join words w on w.id = p.text where n % 2 = 0`,
    `insert into project_party (id, area, project_id, key, unit, owner_area, sides, actors) select gen_random_uuid(), p.area, p.id, 'area:' || left(p.area, 12), null, left(p.area, 12), '{need}', '{}' from project p`,
    `insert into project_party (id, area, project_id, key, unit, owner_area, sides, actors) select gen_random_uuid(), p.area, p.id, 'unit:' || p.units[1], p.units[1], left(p.area, 6), '{resource}', '{}' from project p`,
    `insert into pledge (${recorded}, ${clocked}, settings_version, step_count, person_id, name, title, words, state, pledged_at, published_at, due, verdict, verdict_at, closed_at)
      select ${record}, ${clock}, ${told}, 'user-' || n % 3000, '孙洁', w.title, w.title, ${state(['publish', 'keep', 'review'], 'closed')}, p.at, p.at, ${day}, case when ${isClosed} then 'kept' end, ${closedAt}, ${closedAt} from plan p join words w on w.id = p.text`,
    `insert into session (${recorded}, settings_version, step_count, number, title, kind, state, provider_unit, provider, day, "from", "to", spot, heads, result_photos, closed_at)
      select ${record}, ${told}, ${number('ZY')}, w.title, 'medical', case when n % 100 = 51 then 'cancelled' else ${state(['planned', 'held'], 'closed')} end, 'unit-' || (n / 40) % 8, '王医生', ${day}, '09:00', '10:00', '一楼', 20, '{}', ${closedAt} from plan p join words w on w.id = p.text`,
    `insert into home_service (${recorded}, ${clocked}, settings_version, step_count, number, title, words, photos, kind, state, unit, asked_at, result_photos, call_backs, reopened, mended_at, closed_at)
      select ${record}, ${clock}, ${told}, ${number('FW')}, w.title, w.title, '{}', 'water', ${state(['accept', 'repair', 'call_back'], 'closed')}, 'unit-' || (n / 40) % 8, p.at, '{}', '[]', 0, ${closedAt}, ${closedAt} from plan p join words w on w.id = p.text`,
    `insert into household (${recorded}, ${clocked}, settings_version, step_count, number, kind, state, people, every_days, care_since, watch_since, ended_at)
      select ${record}, ${clock}, ${told}, ${number('JD')}, 'lonely_old', ${state(['consent', 'pair', 'care'], 'ended')}, 2, 30, ${day}, p.at, ${closedAt} from plan p`,
    `insert into carer (id, area, household_id, person, name, post, status, "from", assigned_by_id) select gen_random_uuid(), h.area, h.id, 'user-' || (row_number() over ()) % 3000, '孙洁', 'carer', 'accepted', '2026-01-01', 'x' from household h`,
    `insert into alarm (${recorded}, settings_version, step_count, number, household, day, "window", because, state, rung, raised_at, since, due_at, called, calls, closed_at)
      select gen_random_uuid(), h.area, '{}', 1, h.created_at, h.created_at, 0, 1, replace(h.number, 'JD', 'GJ'), h.id, '2026-01-01', 1, 'no_sign', case when h.ended_at is null then 'call' else 'closed' end, 'carer', h.created_at, h.created_at, h.due_at, array['user-1'], '[]', h.ended_at
      from household h where h.number like '%7'`,
    `insert into volunteer (${recorded}, person, name, born, skills, registered_at) select gen_random_uuid(), p.area, '{}', 1, p.at, p.at, 'user-' || n, '孙洁', '1980-01-01', '{}', p.at from plan p where n <= 3000`,
    `insert into service_record (${recorded}, ${clocked}, settings_version, step_count, volunteer, person_id, place, day, "from", "to", words, photos, served_for, state, reported_by_id, reported_at, corrected)
      select ${record}, ${clock}, ${told}, v.id, v.person, '红色港湾', ${day}, '09:00', '10:00', w.title, '{}', 'other', case when ${isClosed} then 'confirmed' else 'reported' end, v.person, p.at, false
      from plan p join words w on w.id = p.text join volunteer v on v.person = 'user-' || (1 + n % 3000)`,
    `insert into report (${recorded}, ${clocked}, settings_version, step_count, person_id, name, kind, unit, state, reported_at, confirmed_at)
      select gen_random_uuid(), left(p.area, 12), '{}', 1, p.at, p.at, ${clock}, ${told}, 'user-' || n, '孙洁', 'home', 'unit-1', case when ${isClosed} then 'confirmed' else 'reported' end, p.at, ${closedAt} from plan p where n <= 6000`,
    `insert into step (id, area, record, record_id, seq, action, from_state, to_state, at, actor_id, actor_name, photos, params)
      select gen_random_uuid(), d.area, 'Pledge', d.id, k, 'pledge', 'publish', 'publish', d.pledged_at, 'user-1', '孙洁', '{}', '{}' from pledge d, generate_series(1, 2) k`,
    ...[['session', 'session', '%'], ['wish', 'wish', '%7'], ['order', 'service_order', '%7']].map(([kind, table, numbers]) => `insert into volunteer_search (id, kind, area, terms, text)
      select d.id, '${kind}', d.area, array(select left(d.area, 6) || term from unnest(w.terms || array[lower(d.number)]) term), w.folded || ' ' || lower(d.number) from ${table} d join words w on w.title = d.title where d.number like '${numbers}'`),
    `drop table plan, words`,
    `vacuum (analyze)`,
  ]
}
