import { defineEntity, p } from '@mikro-orm/core'
import { Migration } from '@mikro-orm/migrations'
import { areaCode } from '@wuxin/platform/area'
import { listQuery, sheetLanguage } from '@wuxin/platform/list'
import { sql } from 'kysely'
import { z } from 'zod'
import { defineService } from '../define.ts'
import { clocked, noClock } from '../life/clock.ts'
import { dueWork, eachOf } from '../life/due-work.ts'
import { takeNumber, takeNumbers } from '../life/number.ts'
import { procedures, router } from '../procedure.ts'
import { record, scoped, withinScope } from '../record.ts'
import type { Work } from '../work.ts'
import { all, during, is } from './condition.ts'
import { inboxOf, todosOf, type Waiting } from './inbox.ts'
import { chipPage, rowsInOrder, shownBy, windowOf, type ChipList } from './page.ts'
import { SearchTable } from './search.ts'
import { minuteOf, sheetExport } from './sheet-export.ts'
import { by, byNumber, listedTable, orders, type Placing } from './table.ts'

const ParcelSchema = defineEntity({
  name: 'Parcel',
  tableName: 'parcel',
  ...scoped,
  properties: { ...record, ...clocked, number: p.text(), title: p.text(), state: p.text().$type<'open' | 'fetched'>() },
})

/** Something that waits at a place to be fetched. */
export class Parcel extends ParcelSchema.class {}
ParcelSchema.setClass(Parcel)

const levels = { county: 6, township: 9, community: 12 }
const generated = Object.entries(levels).map(([name, digits]) => `${name} varchar(${digits}) collate "C" generated always as (left(area, ${digits})) stored`)

class CreateParcels extends Migration {
  override up(): void {
    this.addSql(`create table parcel (id uuid primary key, area varchar(18) collate "C" not null, units text[] not null default '{}', version int not null default 1, created_at timestamptz not null,
      updated_at timestamptz not null, clock jsonb, clock_since timestamptz, due_at timestamptz, wake_at timestamptz, escalated_to text, number text not null, title text not null, state text not null, ${generated.join(', ')})`)
    this.addSql(`create table counter (kind text, county varchar(6) collate "C", year int, last int not null, primary key (kind, county, year))`)
    this.addSql(`create table parcel_search (id uuid primary key, area varchar(18) collate "C" not null, terms text[] not null, text text not null)`)
    this.addSql(`alter table parcel enable row level security`)
    this.addSql(`create policy scope on parcel using (${withinScope})`)
  }
}

const parcels = listedTable({ name: 'parcel', as: 'p', open: is`p.state = 'open'` })
const searched = new SearchTable('parcel_search')
const series = { table: 'counter', of: { kind: 'parcel' } }

const asked = listQuery(['createdAt', 'dueAt', 'number']).extend({
  area: areaCode.optional(), state: z.enum(['open', 'fetched']).optional(), chip: z.enum(['due', 'fetched']).optional(), from: z.iso.date().optional(), to: z.iso.date().optional(),
})
const question = asked.omit({ page: true, size: true })
const permissions = { 'parcel:list': ['community_worker', 'department_officer'] } as const
const { permitted } = procedures(permissions)

const columns = sql`p.number, p.title, p.created_at as "createdAt"`
const sorted = orders({ createdAt: by('p.created_at'), dueAt: by('p.due_at', { isNullable: true }), number: byNumber('p.number') })

function listOf(work: Work, { chip, q, state, ...days }: Omit<z.output<typeof question>, 'sort'>): ChipList<'due' | 'fetched'> {
  const filtered = (placing: Placing) =>
    all([parcels.inScope(work.scope, placing), ...(state ? [is`p.state = ${state}`] : []), ...during('p.created_at', days), ...(q ? [is`p.id in ${searched.found(q, work.scope)}`] : [])])
  return { table: parcels, chips: { due: is`p.due_at < ${work.now}`, fetched: is`p.state = 'fetched'` }, past: 'fetched', chip, isOpen: state === 'open', filtered }
}

type Row = { number: string; title: string; createdAt: string }
const read = (work: Work, list: ChipList<'due' | 'fetched'>, sort: keyof typeof sorted = '-createdAt', window: { limit: number; offset: number }): Promise<Row[]> =>
  rowsInOrder<Row>(work, parcels, { columns, condition: shownBy(list), order: sorted[sort] }, window)

/** Parcels to be fetched, and those of which whoever brought them wants a receipt: the officers of units give none. */
const toFetch = todosOf((work) => ({ kind: 'parcel' as const, from: parcels.from, columns: sql`p.id, p.number, p.title, p.area`, due: sql`p.due_at`, condition: all([parcels.inScope(work.scope, parcels.amongOpen)]), stepOf: () => 'fetch' as const }))
const toReceive = todosOf((work) => {
  if (work.caller.grants.every(({ unit }) => unit)) return null
  const condition = all([parcels.inScope(work.scope, parcels.byLevel), is`p.state = 'fetched'`])
  return { kind: 'receipt' as const, from: parcels.from, columns: sql`p.id, p.number, p.title, p.area, p.units`, due: sql`null::timestamptz`, condition, stepOf: ({ units }: Waiting & { units: string[] }) => (units.length > 0 ? 'stamp' as const : 'sign' as const) }
})

const parcelRouter = router({
  bring: permitted('parcel:list')
    .input(z.object({ area: areaCode, title: z.string(), dueAt: z.iso.datetime({ offset: true }).nullable(), units: z.array(z.string()).default([]), state: z.enum(['open', 'fetched']).default('open') }))
    .mutation(async ({ ctx: { work }, input: { dueAt, ...input } }) => {
      const [year, sequence] = await takeNumber(work, series, input.area)
      const due = dueAt === null ? null : new Date(dueAt)
      const parcel = work.em.create(Parcel, { ...noClock, ...input, dueAt: due, wakeAt: due, number: `BG-${year}-${String(sequence).padStart(4, '0')}`, createdAt: work.now, updatedAt: work.now })
      await searched.keep(work, { id: parcel.id, area: parcel.area, words: [parcel.number, parcel.title] })
      return { id: parcel.id, number: parcel.number }
    }),
  list: permitted('parcel:list')
    .input(asked)
    .query(({ ctx: { work }, input: { page, size, sort, ...rest } }) => {
      const list = listOf(work, rest)
      return chipPage(work, list, read(work, list, sort, windowOf({ page, size })))
    }),
  inbox: permitted('parcel:list').input(z.object({ size: z.int() })).query(({ ctx: { work }, input: { size } }) => inboxOf<'parcel' | 'receipt', 'fetch' | 'sign' | 'stamp'>(work, size, [toFetch, toReceive])),
  numbers: permitted('parcel:list').input(z.object({ area: areaCode, count: z.int() })).mutation(({ ctx: { work }, input }) => takeNumbers(work, series, input.area, input.count)),
})

/** A service with one noun, built from all that the kit has for lists. */
export const parcelService = defineService({
  id: 'parcels',
  entities: [Parcel],
  migrations: [{ name: 'create', class: CreateParcels }],
  router: parcelRouter,
  permissions,
  routes: [
    sheetExport({
      file: 'parcels',
      record: 'ParcelExport',
      permission: 'parcel:list',
      question: question.extend({ lang: sheetLanguage }),
      rows: (work, { sort, ...filter }, limit) => read(work, listOf(work, filter), sort, { limit, offset: 0 }),
      words: { 'zh-CN': { sheet: '包裹', columns: ['编号', '名称', '送达'] }, 'en-US': { sheet: 'Parcels', columns: ['Number', 'Title', 'Brought'] } },
      wide: [1],
      cells: ({ number, title, createdAt }) => [number, title, minuteOf(createdAt)],
    }),
  ],
})

/** Takes note of parcels whose time is over; one that is called 坏 fails. */
export const reminder = (seen: string[]) =>
  dueWork({
    name: 'parcels.reminder',
    cron: '* * * * *',
    looks: [
      eachOf(Parcel, (now) => is`r.wake_at < ${now}`, async (parcel, work) => {
        if (parcel.title === '坏') throw new Error('broken')
        seen.push(parcel.title)
        Object.assign(parcel, { wakeAt: null, updatedAt: work.now })
      }),
    ],
  })
