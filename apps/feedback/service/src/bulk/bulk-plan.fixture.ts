import { makeTrackingCode, showTrackingCode } from '@wuxin/platform/tracking-code.rules'
import { bulkNames, bulkPlaces, type BulkCounty } from './bulk-place.fixture.ts'
import { placeRows, rowSet, textRows, type BulkText } from './bulk-text.fixture.ts'

/** What is made: so many cases, told in these words, over the three years before an instant. */
export interface Bulk {
  rows: number
  counties: readonly BulkCounty[]
  texts: readonly BulkText[]
  until: Date
  /** Of older cases one in so many has its timeline; every one where it is left out. */
  timelines?: number
}

const threeYears = 3 * 365 * 86_400_000

const codeLength = 12
/** Places of the random part in which a case's own number is written: 32⁵ are 33 million. */
const numbered = [7, 8, 9, 10, 11]

const codeOf = (values: Readonly<Record<number, number>>): string => makeTrackingCode(Uint8Array.from({ length: codeLength }, (_, at) => values[at] ?? 0))
const digits = Array.from({ length: 32 }, (_, value) => value)
const alphabet = digits.map((value) => codeOf({ 0: value }).charAt(0)).join('')
const digitAt = (n: number, at: number): number => Math.floor(n / 32 ** (codeLength - 1 - at)) % 32

/** The tracking code of a case, as its reporter would type it. */
export const bulkTrackingCode = (n: number): string => showTrackingCode(codeOf(Object.fromEntries(numbered.map((at) => [at, digitAt(n, at)]))))

/** The check character is the exclusive or of what each character adds to it. */
function trackingCodeSql(): string {
  const value = (at: number) => `((n >> ${5 * (codeLength - 1 - at)}) & 31)::int`
  const check = numbered.map((at) => `(array[${digits.map((digit) => alphabet.indexOf(codeOf({ [at]: digit }).charAt(codeLength)))}])[${value(at)} + 1]`)
  const character = (index: string) => `substr('${alphabet}', ${index} + 1, 1)`
  return [`'${alphabet.charAt(0).repeat(codeLength - numbered.length)}'`, ...numbered.map((at) => character(value(at))), character(`(${check.join(' # ')})`)].join(' || ')
}

/** A number without a common factor, near the golden section: taken in such steps, the rows of a county spread evenly. */
function strideOver(rows: number): number {
  const divides = (a: number, b: number): number => (b === 0 ? a : divides(b, a % b))
  let stride = Math.max(1, Math.round(rows * 0.618_034))
  while (divides(stride, rows) !== 1) stride += 1
  return stride
}

/** From 0 up to, not including, 1: the same for the same row and purpose. */
const chance = (purpose: number): string => `(hashint8extended(n, ${purpose}) & 2147483647) / 2147483648.0`

/** Lines of a timeline in the state that each kind of step leads to; the fourth is there where two units came. */
export const lastSteps = { discover: 0, whistle: 1, report_in: 2, deliberate: 4, handle: 5, answer: 6, rate: 7, closed: 8 } as const

/** States of what was reported lately and is open, as often as they are. */
const openStates = ['discover', 'discover', 'whistle', 'report_in', 'report_in', 'deliberate', ...Array.from({ length: 6 }, () => 'handle' as const), 'answer', 'rate', 'rate', 'rate'] as const

/**
 * The plan of every case in a schema `bulk` of its own: its counties, places and texts, and the plan itself in the order
 * of the reports. 3 of 100 are open, most of them reported lately.
 */
export function planSql({ rows, counties, texts, until }: Bulk): string[] {
  const start = until.getTime() - threeYears
  const step = Math.floor(threeYears / rows)
  const firsts = counties.reduce<number[]>((given, { cases }) => [...given, (given.at(-1) ?? 0) + cases], [0]).slice(0, -1)
  return [
    'create schema bulk',
    `create function bulk.id_of(ms bigint, variant text, n bigint) returns uuid language sql immutable as $$
      select (lpad(to_hex(ms), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0') || variant || lpad(to_hex(n), 15, '0'))::uuid $$`,
    `create function bulk.code_of(n bigint) returns text language sql immutable as $$ select ${trackingCodeSql()} $$`,
    `create function bulk.name_of(area text) returns text language sql immutable as $$
      select (array[${bulkNames.map((name) => `'${name}'`)}])[area::bigint % ${bulkNames.length} + 1] $$`,
    `create unlogged table bulk.county as select * from ${rowSet(counties.map(({ code }, at) => ({ at: at + 1, code })), 'at int, code text')}`,
    `create unlogged table bulk.place as select * from ${rowSet(placeRows(bulkPlaces), 'place int, suffix text, terms text, folded text')}`,
    `create unlogged table bulk.text as select * from ${rowSet(textRows(texts), `text int, category text, emergency boolean, handle jsonb, title text, words text,
      spot text, plan text, result text, answer text, unit int, terms text, folded text`)}`,
    `analyze bulk.county, bulk.place, bulk.text`,
    `create unlogged table bulk.plan as
      with drawn as (
        select n, ${start}::bigint + n * ${step} as ms, width_bucket(n * ${strideOver(rows)} % ${rows}, array[${firsts}]::bigint[]) as county,
          floor(${bulkPlaces.length} * (${chance(1)}) ^ 2)::int as place, floor(${texts.length} * (${chance(2)}) ^ 2)::int as text, ${chance(3)} as luck, ${chance(4)} as second
        from generate_series(0::bigint, ${rows - 1}) n),
      placed as (
        select n, ms, to_timestamp(ms / 1000.0) as at, c.code as county, place, text, luck, second, second < 0.16 as two, n >= ${rows} * 0.965 as lately
        from drawn join bulk.county c on c.at = drawn.county),
      stated as (
        select *, extract(year from at at time zone 'Asia/Shanghai')::int as year,
          case when lately and second < 0.74 then (array['${openStates.join("','")}'])[floor(luck * ${openStates.length}) + 1]
            when not lately and second > 0.996 then 'handle' else 'closed' end as state,
          least(interval '1 day' * (2 + floor(luck * 10)), timestamptz '${until.toISOString()}' - at) as span
        from placed)
      select n, ms, at, county, place, text, two, state, luck, span, lately, year,
        state not in ('closed', 'rate') and (not lately or luck < 0.3) as overdue,
        (array[${Object.values(lastSteps)}])[array_position(array['${Object.keys(lastSteps).join("','")}'], state)] as last,
        row_number() over (partition by county, year order by n) as seq
      from stated order by n`,
    `analyze bulk.plan`,
  ]
}
