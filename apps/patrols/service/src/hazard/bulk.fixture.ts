import { bigrams, foldText } from '@wuxin/platform/bigram'
import { bulkArea } from '@wuxin/service/test-bulk'

const rows = 16_000
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
const texts = Array.from({ length: 30 }, (_, at) => [`消防通道第${at}处堵塞`, `配电箱第${at}号发热`, at % 5 === 0 ? `井盖第${at}个松动` : `充电线第${at}条私拉`]).flat()

const isClosed = `(n % 100 < 90)`
const open = `(array['grade', 'dispatch', 'rectify', 'inspect', 'close'])[1 + (n / 200 + n / 1600) % 5]`
const given = `(n / 200 + n / 1600) % 5 > 1`

/** Fills an empty schema, as its owner: one county among many with hazards found over a year, most of them closed, their histories and what is searched. */
export function bulkStatements(until: Date): string[] {
  const due = `case when ${isClosed} then null else p.at + interval '5 days' end`
  return [
    `create table story as select n, ${bulkArea} as area, timestamptz '${until.toISOString()}' - interval '1 hour' * (n % 8760) as at, (n * 7) % ${texts.length} + 1 as text from generate_series(1, ${rows}) n`,
    `create table words (id int, title text, terms text[], folded text)`,
    `insert into words values ${texts.map((text, index) => `(${index + 1}, ${quoted(text)}, array[${bigrams(text).map(quoted)}], ${quoted(foldText(text))})`).join()}`,
    `insert into hazard (id, area, units, version, created_at, updated_at, clock_since, due_at, wake_at, extensions, settings_version, step_count, number, title, words, kind, grade, suspected, state, source, spot, spot_key, found_at,
        finder, finder_id, finder_ids, rectifier_ids, photos, photos_after, photos_inspected, owner_unit, supervised, reopened, closed_at)
      select gen_random_uuid(), p.area, array['unit-' || (n / 40) % 8], 1, p.at, p.at, p.at, ${due}, ${due}, 0, 0, 2, 'YH-2026-' || lpad(n::text, 5, '0'), w.title, w.title, (array['fire', 'gas', 'ebike'])[1 + n % 3],
        case when n % 17 = 0 then 'major' else 'general' end, 'general', case when ${isClosed} then 'closed' else ${open} end, 'report', n % 90 || '号楼', (n % 3) || p.area || n % 90, p.at, '孙洁', 'user-' || n % 3000, array['user-' || n % 3000],
        case when ${isClosed} then array['user-1'] else '{}' end, '{}', '{}', '{}', case when ${isClosed} or ${given} then 'unit-' || (n / 40) % 8 end, n % 50 = 0, 0, case when ${isClosed} then p.at + interval '20 days' end
      from story p join words w on w.id = p.text`,
    `insert into step (id, area, record, record_id, seq, action, from_state, to_state, at, actor_id, actor_name, photos, params)
      select gen_random_uuid(), h.area, 'Hazard', h.id, k, 'find', 'grade', 'grade', h.found_at, 'user-1', '孙洁', '{}', '{}' from hazard h, generate_series(1, 2) k`,
    `insert into patrol_search (id, kind, area, terms, text)
      select h.id, 'hazard', h.area, array(select left(h.area, 6) || term from unnest(w.terms || array[lower(h.number)]) term), w.folded || ' ' || lower(h.number) from hazard h join words w on w.title = h.title`,
    `drop table story, words`,
    `vacuum analyze`,
  ]
}
