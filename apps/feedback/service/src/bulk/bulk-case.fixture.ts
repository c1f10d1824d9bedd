import { lastSteps, planSql, type Bulk } from './bulk-plan.fixture.ts'

/** What was made in bulk, in the words of SQL; `p` is the plan, `t` its text and `l` its place. */
const area = 'p.county || l.suffix'
const community = 'p.county || left(l.suffix, 6)'
const number = `'MQ-' || p.year || '-' || lpad(p.seq::text, greatest(4, length(p.seq::text)), '0')`
const id = `bulk.id_of(p.ms, '8', p.n)`
const unit = (of: string) => `'unit-' || p.county || '-' || ${of}`
const first = unit('t.unit')
const second = unit('t.unit % 8 + 1')
const lines = 'p.last + case when p.last > 3 and not p.two then 0 else 1 end'
const after = (kind: string) => `p.at + p.span * (${kind} / 9.0)`
const from = `from bulk.plan p join bulk.text t using (text) join bulk.place l using (place)`
const reached = (state: keyof typeof lastSteps, value: string) => `case when p.last >= ${lastSteps[state]} then ${value} end`

const outcome = `case when p.luck < 0.8 then 'solved' when p.luck < 0.95 then 'explained' else 'out_of_remit' end`
const isRated = `(p.n % 10 < 7)`
const rating = `case when p.state = 'closed' and ${isRated} then case when p.luck < 0.86 then 'satisfied' when p.luck < 0.96 then 'basically' else 'dissatisfied' end end`
const because = `jsonb_build_object('code', 'default', 'rule', null, 'params', jsonb_build_object('area', ${area}, 'category', null))`

function casesSql(until: string): string {
  const due = `case when p.state = 'closed' then null when p.overdue then timestamptz '${until}' - interval '1 day' * (1 + p.n % 5) else timestamptz '${until}' + interval '1 hour' * (4 + p.n % 200) end`
  const values = {
    id, area, units: `case when p.last < ${lastSteps.report_in} then '{}'::text[] when p.two then array[${first}, ${second}] else array[${first}] end`,
    version: lines, created_at: 'p.at', updated_at: after('p.last'), number, tracking_hash: `encode(sha256(convert_to(bulk.code_of(p.n), 'UTF8')), 'hex')`,
    channel: `(array['resident_page', 'resident_page', 'phone', 'window', 'grid_worker'])[p.n % 5 + 1]`, category: 't.category', title: 't.title', words: 't.words', spot: 't.spot',
    photos: `'{}'`, anonymous: 'p.n % 10 = 0', reporter_name: `case when p.n % 10 > 0 then bulk.name_of((p.n * 31)::text) end`,
    reporter_phone: `case when p.n % 10 > 0 then '199' || lpad((p.n % 100000000)::text, 8, '0') end`, reported_at: 'p.at', settings_version: '0', emergency: 't.emergency',
    handle_clock: 't.handle', state: 'p.state', dispatch: `jsonb_build_object('receiver', jsonb_build_object('role', 'branch_secretary', 'area', ${area}, 'because', ${because}), 'unit', null)`,
    receiver_role: `'community_worker'`, receiver_area: community, holder_id: `'worker-' || ${community}`, holder_name: `bulk.name_of(${community})`,
    first_receiver_id: reached('whistle', `'worker-' || ${community}`), first_receiver_name: reached('whistle', `bulk.name_of(${community})`),
    clock: `case when p.state not in ('closed', 'report_in') then jsonb_build_object('amount', 5, 'unit', 'workingDays') end`, clock_since: after('p.last'),
    due_at: due, wake_at: `case when not p.overdue then ${due} end`, escalated_to: `case when p.overdue then 'county' end`, supervised: 'p.n % 50 = 0',
    lead_unit: reached('report_in', first), plan: reached('handle', 't.plan'), extension: 'null', extensions: '0', result: reached('answer', 't.result'), result_photos: `'{}'`,
    outcome: reached('rate', outcome), answer_words: reached('rate', 't.answer'), answered_at: reached('rate', after('7')), rating,
    rated_at: `case when ${rating} is not null then ${after('8')} end`, reopened: '0', call_back_due: 'false', closed_at: `case when p.state = 'closed' then ${after('8')} end`, step_count: lines,
  }
  return `insert into "case" (${Object.keys(values)}) select ${Object.values(values)} ${from} order by p.n`
}

const whistlesSql = [{ unit: first, where: 'true' }, { unit: second, where: 'p.two' }].map(({ unit, where }, at) => `
  insert into whistle (id, area, case_id, unit, kind, status, blown_at, due, answered_at, reason, should)
  select bulk.id_of(p.ms, '${at === 0 ? 'a' : 'b'}', p.n), ${area}, ${id}, ${unit}, 'hardship', case when p.state = 'report_in' then 'pending' else 'reported' end,
    ${after('2')}, ${after('2')} + interval '2 days', case when p.state <> 'report_in' then ${after(String(4 - at))} end, null, null
  ${from} where p.last >= ${lastSteps.report_in} and ${where}`)

const worker = { id: `'worker-' || ${community}`, name: `bulk.name_of(${community})`, role: `'community_worker'`, unit: 'null' }
const officer = { id: `'officer-' || p.county || '-' || t.unit`, name: 'bulk.name_of(p.county)', role: `'department_officer'`, unit: first }
const resident = { id: `'resident'`, name: `'居民'`, role: 'null', unit: 'null' }

/** The lines of a timeline, in their order. */
const kinds = [
  { action: `'report'`, from: 'discover', to: 'discover', by: resident, words: 'null', params: `jsonb_build_object('role', 'community_worker', 'area', ${community}, 'place', '社区', 'name', ${worker.name})` },
  { action: `'accept'`, from: 'discover', to: 'whistle', by: worker, words: 'null', params: `'{}'` },
  { action: `'whistle'`, from: 'whistle', to: 'report_in', by: worker, words: 'null', params: `jsonb_build_object('kind', 'hardship', 'units', jsonb_build_array(${first}), 'lead', ${first})` },
  { action: `'reportIn'`, from: 'report_in', to: 'report_in', by: officer, words: 'null', params: `jsonb_build_object('units', jsonb_build_array(${second}))` },
  { action: `'reportIn'`, from: 'report_in', to: 'deliberate', by: officer, words: 'null', params: `jsonb_build_object('units', jsonb_build_array(${first}))` },
  { action: `'deliberate'`, from: 'deliberate', to: 'handle', by: worker, words: 't.plan', params: `jsonb_build_object('lead', ${first})` },
  { action: `'finish'`, from: 'handle', to: 'answer', by: officer, words: 't.result', params: `'{}'` },
  { action: `'answer'`, from: 'answer', to: 'rate', by: worker, words: 't.answer', params: `jsonb_build_object('outcome', ${outcome})` },
  { action: `case when ${isRated} then 'rate' else 'lapse' end`, from: 'rate', to: 'closed', by: resident, words: 'null', params: `case when ${isRated} then jsonb_build_object('rating', ${rating}, 'source', 'resident') else '{}' end` },
] as const

/** One kind after the other, so that the lines of a case lie apart as they do where they were written over days. */
const stepsSql = (having: string) => kinds.map(({ action, from: left, to, by, words, params }, kind) => `
  insert into step (id, area, case_id, seq, action, from_state, to_state, at, actor_id, actor_name, actor_role, actor_unit, words, photos, params)
  select bulk.id_of(p.ms, '9', p.n * 16 + ${kind}), ${area}, ${id}, ${kind > 3 ? `case when p.two then ${kind + 1} else ${kind} end` : kind + 1}, ${action}, '${left}', '${to}', ${after(String(kind))},
    ${by.id}, ${by.name}, ${by.role}, ${by.unit}, ${words}, '{}', ${params}
  ${from} where p.last >= ${kind} ${kind === 3 ? 'and p.two' : ''}${having}`)

const year = 'p.year::text'
const sequence = `lpad(p.seq::text, greatest(4, length(p.seq::text)), '0')`
const numberTerms = `concat_ws(',', 'mq', left(${year}, 2), left(${year}, 3), ${year}, left(${sequence}, 2), left(${sequence}, 3), ${sequence}, case when length(${sequence}) > 4 then left(${sequence}, 4) end, case when length(${sequence}) > 5 then left(${sequence}, 5) end)`

const searchSql = `
  insert into case_search (case_id, area, terms, text)
    select ${id}, ${area}, string_to_array(p.county || replace(concat_ws(',', ${numberTerms}, t.terms, l.terms), ',', ',' || p.county), ','),
      lower(${number}) || E'\\n' || t.folded || E'\\n' || l.folded ${from} order by p.n`

const restSql = [
  `insert into case_counter select county, year, max(seq) from bulk.plan group by county, year`,
  `insert into category (id, area, created_at, updated_at, code, name, emergency, active)
    select bulk.id_of(0, '8', at), code, timestamptz '2024-01-01', timestamptz '2024-01-01', '0401', '路灯照明', false, true from bulk.county where at % 5 = 0`,
  `insert into dispatch_rule (id, area, created_at, updated_at, category, unit, active)
    select bulk.id_of(0, '8', at), code, timestamptz '2024-01-01', timestamptz '2024-01-01', '05', 'unit-' || code || '-3', true from bulk.county`,
]

/** The tables that are filled row by row. */
export const bulkTables = ['case', 'whistle', 'step', 'case_search'] as const

/** The statements that fill an empty schema, for its owner: first the plan, then each table, behind them the rest. */
export interface BulkSql {
  plan: string[]
  /** Beside one another, where nothing refers from one to another yet. */
  tables: Record<(typeof bulkTables)[number], string[]>
  rest: string[]
}

/** Cases as the service itself would have written them, but for their audit and what it keeps of requests. */
export const bulkSql = (bulk: Bulk): BulkSql => ({
  plan: planSql(bulk),
  tables: { case: [casesSql(bulk.until.toISOString())], whistle: whistlesSql, step: stepsSql(bulk.timelines ? ` and (p.lately or p.n % ${bulk.timelines} = 0)` : ''), case_search: [searchSql] },
  rest: [...restSql, 'drop schema bulk cascade'],
})

/** The same, one behind the other. */
export function bulkStatements(bulk: Bulk): string[] {
  const { plan, tables, rest } = bulkSql(bulk)
  return [...plan, ...bulkTables.flatMap((table) => tables[table]), ...rest]
}
