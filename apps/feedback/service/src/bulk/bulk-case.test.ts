import { beforeAll, describe, expect, it } from 'vitest'
import { dayOf } from '@wuxin/platform/working-day'
import { asOwner, serviceUnderTest } from '@wuxin/service/testing'
import { inWork, system } from '@wuxin/service/work'
import { everywhere } from '@wuxin/service/scope'
import { bulkStatements } from './bulk-case.fixture.ts'
import { bulkCaller, bulkCounties, bulkDirectory, bulkOfficer, bulkPlaces } from './bulk-place.fixture.ts'
import { bulkTrackingCode } from './bulk-plan.fixture.ts'
import type { BulkText } from './bulk-text.fixture.ts'
import { Case } from '../case/case.entity.ts'
import { indexCase } from '../case/case.work.ts'
import { service } from '../service.ts'

const rows = 3_000
const until = new Date('2026-11-20T18:00:00+08:00')
const counties = bulkCounties({ rows, counties: 7 })
const [here, beside] = counties.toSorted((a, b) => b.cases - a.cases).map(({ code }) => code) as [string, string]
const texts: BulkText[] = [
  { category: '0401', words: '北门路灯三天不亮了。晚上老人出行不便。', spot: '3号楼', plan: '更换控制器', result: '已更换', answer: '路灯已修好', unit: 1 },
  { category: '0504', words: '楼道有燃气异味，请速来。', spot: null, plan: '立即排查', result: '已更换软管', answer: '已处理', unit: 3 },
]
const at = serviceUnderTest(service, { reach: new Map([['platform', (request: Request) => Response.json(bulkDirectory(request.url.slice(-6)))]]), now: () => until })
const leader = at.as.bind(at, bulkCaller('county_leader', here))

beforeAll(async () => {
  await asOwner(at, ...bulkStatements({ rows, counties, texts, until }))
})

describe('cases in bulk', () => {
  it('are all there, each county with its own', async () => {
    const counted = await Promise.all(counties.map(async ({ code }) => (await at.as(bulkCaller('county_leader', code)).cases.list({})).total))
    expect(counted).toEqual(counties.map(({ cases }) => cases))
    expect(counted.reduce((sum, cases) => sum + cases)).toBe(rows)
  })

  it('are seen by their place and their units alone', async () => {
    const community = here + (bulkPlaces[0]?.suffix.slice(0, 6) ?? '')
    const [{ rows: own }, { rows: whistled }, { rows: other }] = await Promise.all([
      at.as(bulkCaller('community_worker', community)).cases.list({ size: 100 }), at.as(bulkOfficer(here, 1)).cases.list({ size: 100 }), at.as(bulkCaller('county_leader', beside)).cases.list({}),
    ])
    expect(own.length).toBeGreaterThan(10)
    expect(own.every(({ place }) => place.code.startsWith(community))).toBe(true)
    expect(whistled.length).toBeGreaterThan(10)
    for (const { id } of whistled) expect((await leader().cases.get({ id })).whistles.map(({ unit }) => unit)).toContain(`unit-${here}-1`)
    await expect(leader().cases.get({ id: other[0]?.id ?? '' })).rejects.toMatchObject({ message: 'NOT_FOUND' })
  })

  it('are told as the service tells them: whole timelines that end in the case’s state, numbers without gaps', async () => {
    const { rows: closed } = await leader().cases.list({ chip: 'closed', size: 1 })
    const found = await leader().cases.get({ id: closed[0]?.id ?? '' })
    expect([...new Set(found.steps.map(({ action }) => action))]).toEqual(['report', 'accept', 'whistle', 'reportIn', 'deliberate', 'finish', 'answer', expect.stringMatching(/^(rate|lapse)$/)])
    expect(found).toMatchObject({ state: 'closed', owner: expect.any(String), firstReceiver: { name: expect.any(String) }, answer: { words: expect.any(String) } })
    const [numbers] = await asOwner(at, `select bool_and(last = cases) as "isWhole" from case_counter join (
      select county, extract(year from reported_at at time zone 'Asia/Shanghai')::int as year, count(*) as cases from "case" group by 1, 2) counted using (county, year)`)
    expect(numbers).toEqual({ isWhole: true })
    const [lines] = await asOwner(at, `select bool_and(count = step_count and to_state = state) as "isWhole" from "case" c join (
      select case_id, count(*), max(seq) as seq from step group by 1) of_case on of_case.case_id = c.id join step on step.case_id = c.id and step.seq = of_case.seq`)
    expect(lines).toEqual({ isWhole: true })
  })

  it('are open as often as in life', async () => {
    const [{ open, overdue }] = await asOwner(at, `select count(*)::int as open, count(*) filter (where due_at < '${until.toISOString()}')::int as overdue from "case" where closed_at is null`) as [{ open: number; overdue: number }]
    expect(open / rows).toBeGreaterThan(0.02)
    expect(open / rows).toBeLessThan(0.04)
    expect(overdue).toBeGreaterThan(0)
    expect((await leader().cases.tile({})).overdue).toBeLessThanOrEqual(overdue)
  })

  it('are found by the same terms as if the service had indexed them', async () => {
    const wasIndexed = `select (select array_agg(distinct term order by term) from unnest(terms) term) as terms, text from case_search where case_id = `
    const { rows: [any] } = await leader().cases.list({ sort: 'number', size: 1 })
    const id = any?.id ?? ''
    const [filled] = await asOwner(at, `${wasIndexed} '${id}'`)
    await asOwner(at, `delete from case_search where case_id = '${id}'`)
    await inWork(at.service, { caller: system('test'), now: until, procedure: 'test', requestId: 'test' }, everywhere, async (work) => {
      const found = await work.em.findOneOrFail(Case, { id })
      await indexCase(work, found)
    })
    expect(filled).toEqual((await asOwner(at, `${wasIndexed} '${id}'`))[0])
    const [{ number = '' } = {}] = await leader().cases.search({ q: any?.number ?? '' })
    expect(number).toBe(any?.number)
    expect((await leader().cases.search({ q: '路灯' })).every(({ title }) => title.includes('路灯'))).toBe(true)
  })

  it('are tracked by the code that their reporter would have', async () => {
    const tracked = await at.as(null).resident.track({ code: bulkTrackingCode(1_234) })
    expect(dayOf(new Date(tracked.reportedAt)) < dayOf(until)).toBe(true)
    expect(tracked.steps[0]).toMatchObject({ action: 'report', at: tracked.reportedAt })
  })

  it('leave room for the next one', async () => {
    const area = here + (bulkPlaces[5]?.suffix ?? '')
    const worker = at.as(bulkCaller('community_worker', area.slice(0, 12)))
    const { id, number } = await worker.cases.register({ area, category: '0401', words: '路灯不亮。', channel: 'window' })
    const [{ last }] = await asOwner(at, `select max(last) as last from case_counter where county = '${here}' and year = 2026`) as [{ last: number }]
    expect(Number(number.slice(8))).toBe(last)
    expect((await worker.cases.list({ size: 1 })).rows[0]?.id).toBe(id)
  })
})
