import excel from 'exceljs'
import { describe, expect, it } from 'vitest'
import { serviceApp } from '../http.ts'
import { staffMember } from '../test-people.ts'
import { castOf, community, compound, monday, neighbourCommunity, zuoyunPosts, zuoyunUnits } from '../test-county.ts'
import { asOwner, serviceUnderTest } from '../testing.ts'
import { issueToken } from '../token.ts'
import { parcelService, reminder } from './parcel.fixture.ts'

const at = serviceUnderTest(parcelService, { reach: castOf(zuoyunPosts, zuoyunUnits).reach, now: () => monday })
const worker = staffMember([{ role: 'community_worker', area: community }])
const neighbour = staffMember([{ role: 'community_worker', area: neighbourCommunity }], { id: 'neighbour' })
const officer = staffMember([{ role: 'department_officer', area: '140226', unit: 'post' }], { id: 'officer' })
const elsewhere = staffMember([{ role: 'community_worker', area: '140225100001' }], { id: 'elsewhere', county: '140225' })
const day = (text: string) => new Date(`${text}T09:00:00+08:00`)

const bring = (title: string, more: { dueAt?: string | null; units?: string[]; state?: 'open' | 'fetched'; area?: string } = {}, { now = monday, who = worker } = {}) =>
  at.as(who, { now }).bring({ area: compound, title, dueAt: null, ...more })
const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title)

describe('a list', () => {
  it('says why it is empty: no scope, nothing there yet, or nothing that the filter leaves', async () => {
    expect(await at.as(worker, { place: '140225' }).list({})).toMatchObject({ total: 0, empty: 'scope' })
    expect(await at.as(worker).list({})).toMatchObject({ rows: [], total: 0, chips: { due: 0, fetched: 0 }, empty: 'nothing-yet' })
    await bring('书')
    expect(await at.as(worker).list({ q: '药' })).toMatchObject({ total: 0, empty: 'filter' })
  })

  it('counts behind each chip what the chip shows, of the place and the units of whoever asks', async () => {
    await bring('药', { dueAt: '2025-04-20T10:00:00+08:00', units: ['post'] })
    await bring('米', { state: 'fetched', units: ['post'] })
    const { chips, total } = await at.as(worker).list({})
    expect([total, chips]).toEqual([3, { due: 1, fetched: 1 }])
    expect(titles((await at.as(worker).list({ chip: 'due' })).rows)).toEqual(['药'])
    expect(titles((await at.as(worker).list({ chip: 'fetched', state: 'fetched' })).rows)).toEqual(['米'])
    expect(titles((await at.as(officer).list({ sort: 'number' })).rows)).toEqual(['药', '米'])
    expect(await at.as(neighbour).list({})).toMatchObject({ total: 0, empty: 'nothing-yet' })
  })

  it('is no list of things to do: that one mixes kinds, by the time that is left, and counts beyond its page', async () => {
    const todos = async (who: typeof worker, size = 9) => {
      const { rows, total } = await at.as(who).inbox({ size })
      return [total, rows.map(({ kind, title, step, overdue }) => [kind, title, step, overdue])]
    }
    expect(await todos(worker)).toEqual([3, [['parcel', '药', 'fetch', true], ['parcel', '书', 'fetch', false], ['receipt', '米', 'stamp', false]]])
    expect(await todos(worker, 1)).toEqual([3, [['parcel', '药', 'fetch', true]]])
    expect(await todos(officer)).toEqual([1, [['parcel', '药', 'fetch', true]]])
    expect(await todos(neighbour)).toEqual([0, []])
  })

  it('sorts records without a value behind the others either way, and 10000 behind 9999', async () => {
    await bring('灯', { dueAt: '2025-04-25T10:00:00+08:00' })
    const [up, down] = [await at.as(worker).list({ sort: 'dueAt', state: 'open' }), await at.as(worker).list({ sort: '-dueAt', state: 'open' })]
    expect([titles(up.rows), titles(down.rows)]).toEqual([['药', '灯', '书'], ['灯', '药', '书']])
    await asOwner(at, `update counter set last = 9998`)
    await bring('九')
    await bring('万')
    expect(titles((await at.as(worker).list({ sort: '-number', size: 2 })).rows)).toEqual(['万', '九'])
    expect(titles((await at.as(worker).list({ sort: '-number', size: 2, page: 2 })).rows)).toEqual(['灯', '米'])
  })

  it('holds both days that it is asked for', async () => {
    await bring('三月', {}, { now: day('2025-03-03') })
    expect(titles((await at.as(worker).list({ from: '2025-03-03', to: '2025-03-03' })).rows)).toEqual(['三月'])
    expect((await at.as(worker).list({ from: '2025-03-04', to: '2025-04-20' })).total).toBe(0)
  })

  it('finds a record by its words and by the beginning of its number', async () => {
    const { number } = await bring('电动自行车充电器')
    expect(titles((await at.as(worker).list({ q: '充电器' })).rows)).toEqual(['电动自行车充电器'])
    expect(titles((await at.as(worker).list({ q: number })).rows)).toEqual(['电动自行车充电器'])
    expect((await at.as(elsewhere).list({ q: '充电器' })).total).toBe(0)
  })
})

describe('numbers', () => {
  it('follow one another within a county and a year, however many are taken at once', async () => {
    const area = '140229100001001'
    const taken = await Promise.all([2, 1, 3].map((count) => at.as(worker).numbers({ area, count })))
    expect(taken.flat().map(([, sequence]) => sequence).sort()).toEqual([1, 2, 3, 4, 5, 6])
    expect(await at.as(worker, { now: day('2026-01-01') }).numbers({ area, count: 1 })).toEqual([[2026, 1]])
    expect(await at.as(worker).numbers({ area: '140230', count: 1 })).toEqual([[2025, 1]])
  })
})

describe('work that is due', () => {
  it('is done for every county, though one of them fails, and names the fault', async () => {
    const over = { dueAt: '2025-04-01T10:00:00+08:00' }
    await bring('坏', over)
    await bring('好', { ...over, area: '140225100001' }, { who: elsewhere })
    const seen: string[] = []
    await expect(reminder(seen).run(at.service)).rejects.toThrow('reminder could not see to some counties')
    expect(seen).toContain('好')
    expect(await asOwner(at, `select title from parcel where wake_at < '2025-04-21' and county = '140225'`)).toEqual([])
    await asOwner(at, `update parcel set title = '修好' where title = '坏'`)
    await reminder(seen).run(at.service)
    expect(seen.slice(-2).sort()).toEqual(['修好', '药'])
  })
})

describe('a list as a sheet', () => {
  const ask = async (query = '', who: typeof worker | null = worker) => {
    const headers = who ? { authorization: `Bearer ${await issueToken(at.service.keys, who)}` } : {}
    return serviceApp(at.service).request(`http://parcels/api/parcels/parcels.xlsx${query}`, { headers })
  }
  const problem = async (response: Promise<Response>) => ((await (await response).json()) as { error: { data: { domain: object } } }).error.data.domain

  it('holds the rows of its question in the language that is asked for, and is kept in the history', async () => {
    const response = await ask('?q=充电器&lang=en-US')
    const book = new excel.Workbook()
    await book.xlsx.load(await response.arrayBuffer())
    const sheet = book.getWorksheet('Parcels')
    expect([1, 2].map((row) => [1, 2, 3].map((column) => sheet?.getRow(row).getCell(column).value))).toEqual([['Number', 'Title', 'Brought'], [expect.stringMatching(/^BG-2025-/), '电动自行车充电器', '2025-04-21 10:00']])
    const [entry] = await asOwner(at, `select actor_name, role, action, after from audit where record = 'ParcelExport' order by id desc limit 1`)
    expect(entry).toEqual({ actor_name: '李敏', role: 'community_worker', action: 'export', after: { q: '充电器' } })
  })

  it('is refused to strangers, to whom may not see the list, and with a filter that is none', async () => {
    expect(await problem(ask('', null))).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(await problem(ask('', staffMember([{ role: 'county_admin', area: '140226' }])))).toMatchObject({ code: 'FORBIDDEN', params: { permission: 'parcel:list' } })
    expect(await problem(ask('?state=lost'))).toMatchObject({ code: 'INVALID_INPUT', params: { fields: ['state'] } })
    expect(await problem(ask('?q=%00'))).toMatchObject({ code: 'INVALID_INPUT', params: { fields: ['q'] } })
  })

  it('is not made of more rows than anybody reads', async () => {
    await asOwner(at, `insert into parcel (id, area, created_at, updated_at, number, title, state) select gen_random_uuid(), '${compound}', now(), now(), n::text, '堆', 'open' from generate_series(1, 10001) n`)
    expect(await problem(ask())).toMatchObject({ code: 'TOO_LARGE', params: { most: 10_000 } })
  })
})
