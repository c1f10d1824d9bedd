import { bigrams, foldText } from '@wuxin/platform/bigram'
import { bulkArea } from '@wuxin/service/test-bulk'

const topics = 20_000

const texts = Array.from({ length: 40 }, (_, at) => [`外来车辆占用车位第${at}处`, `${at}号楼高空抛物`, at % 5 === 0 ? `电动自行车充电桩第${at}期` : `楼道堆物第${at}次`]).flat()
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

const isClosed = `(n % 100 < 90)`
const at = (until: string) => `timestamptz '${until}' - interval '1 hour' * (n % 8760)`

/** Fills an empty schema, as its owner: one county among many with topics, meetings, seats, tasks and what is searched. */
export function bulkStatements(until: Date): string[] {
  const now = until.toISOString()
  const record = `gen_random_uuid(), p.area, array['unit-' || (n / 40) % 8], 1, p.at, p.at`
  const clock = `null, p.at, case when ${isClosed} then null else p.at + interval '5 days' end, null, null, n % 50 = 0`
  const number = (letters: string) => `'${letters}-2026-' || lpad(n::text, 5, '0')`
  return [
    `create table plan as select n, ${bulkArea} as area, ${at(now)} as at, (n * 7) % ${texts.length} + 1 as text from generate_series(1, ${topics}) n`,
    `create table words (id int, title text, terms text[], folded text)`,
    `insert into words values ${texts.map((text, index) => `(${index + 1}, ${quoted(text)}, array[${bigrams(text).map(quoted)}], ${quoted(foldText(text))})`).join()}`,
    `insert into body (id, area, units, version, created_at, updated_at, kind, name, recurrence, settings_version, closed_at, closed_reason)
      select gen_random_uuid(), area, array['unit-1', 'unit-2'], 1, now(), now(), 'six_party', '联席会议', null, 0, null, null from (select distinct area from plan) p`,
    `insert into topic (id, area, units, version, created_at, updated_at, clock, clock_since, due_at, wake_at, escalated_to, supervised, number, title, words, photos, state, body, body_kind, source,
        proposer_id, proposed_at, settings_version, tabled_at, has_tasks, confirmed, closed_at, step_count)
      select ${record}, ${clock}, ${number('YT')}, w.title, w.title, '{}', case when ${isClosed} then 'closed' else (array['screen', 'queue', 'assign', 'verify', 'answer'])[1 + n % 5] end,
        b.id, 'six_party', 'member', 'user-' || n % 3000, p.at, 0, p.at, true, ${isClosed}, case when ${isClosed} then p.at + interval '20 days' end, 3
      from plan p join words w on w.id = p.text join body b on b.area = p.area`,
    `insert into meeting (id, area, units, version, created_at, updated_at, number, body, body_kind, title, state, starts_at, ends_at, venue, settings_version, notified_at, step_count)
      select ${record}, ${number('HY')}, b.id, 'six_party', '联席会议', case when ${isClosed} then 'published' else (array['draft', 'notified', 'minutes', 'confirmed'])[1 + n % 4] end,
        p.at, p.at + interval '90 minutes', '议事厅', 0, p.at, 3 from plan p join body b on b.area = p.area where (n / 4800) % 2 = 0`,
    `insert into seat (id, area, meeting_id, party, name, "user", status)
      select gen_random_uuid(), m.area, m.id, 'party' || k, '何警', 'party' || k || '-' || left(m.area, 12), 'invited' from meeting m, generate_series(1, 4) k`,
    `insert into task (id, area, units, version, created_at, updated_at, clock, clock_since, due_at, wake_at, escalated_to, supervised, number, topic, topic_number, topic_title, meeting, meeting_number,
        title, owner_unit, state, given_at, settings_version, extensions, photos, done_at, step_count)
      select gen_random_uuid(), t.area, t.units, 1, t.created_at, t.created_at, null, t.created_at, t.due_at, null, null, t.supervised, replace(t.number, 'YT', 'JB'), t.id, t.number, t.title,
        m.id, 'HY-2026-00001', t.title, t.units[1], case when t.closed_at is null then 'handle' else 'done' end, t.created_at, 0, 0, '{}', t.closed_at, 2
      from topic t cross join lateral (select id from meeting m where m.body = t.body limit 1) m`,
    `insert into step (id, area, record, record_id, seq, action, from_state, to_state, at, actor_id, actor_name, photos, params)
      select gen_random_uuid(), t.area, 'Task', t.id, k, 'give', 'handle', 'handle', t.given_at, 'system', '系统', '{}', '{}' from task t, generate_series(1, 2) k`,
    `insert into meeting_search (id, kind, area, terms, text)
      select t.id, 'topic', t.area, array(select left(t.area, 6) || term from unnest(w.terms || array[lower(t.number)]) term), w.folded || ' ' || lower(t.number)
      from topic t join words w on w.title = t.title`,
    `drop table plan, words`,
    `vacuum (analyze)`,
  ]
}
