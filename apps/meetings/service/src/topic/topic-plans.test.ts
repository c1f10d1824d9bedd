import type { Caller } from '@wuxin/platform/caller'
import { faultyPlans } from '@wuxin/service/postgres/test-plans'
import { bulkCaller, bulkCounty, bulkDirectory } from '@wuxin/service/test-bulk'
import { asOwner, serviceUnderTest } from '@wuxin/service/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { bulkStatements } from '../bulk.fixture.ts'
import type { MeetingsRouter } from '../router.ts'
import { service } from '../service.ts'

const until = new Date('2026-11-20T18:00:00+08:00')
const at = serviceUnderTest(service, { reach: new Map([['platform', (request: Request) => Response.json(bulkDirectory(request.url.slice(-6)))]]), now: () => until })
const bigTables = ['topic', 'meeting', 'task', 'step', 'meeting_search', 'body']
const county = bulkCounty(7)
const compound = `${county}100001001`
const year = { from: '2026-01-01', to: '2026-12-31' }
const standings = {
  secretary: bulkCaller('branch_secretary', compound),
  community: bulkCaller('community_worker', compound.slice(0, 12)),
  township: bulkCaller('township_officer', compound.slice(0, 9)),
  leader: bulkCaller('county_leader', county),
  officer: bulkCaller('department_officer', county, 'unit-7'),
}

const calls: Record<string, (as: ReturnType<MeetingsRouter['createCaller']>) => Promise<unknown>> = {
  'a topic’s page': async (as) => as.topics.get({ id: (await as.topics.list({})).rows[0]?.id ?? '' }),
  'topics like these words': (as) => as.topics.similar({ area: compound, words: '外来车辆占用车位' }),
  'topics of a record': (as) => as.topics.bySource({ kind: 'case', id: 'none' }),
  'the rows of a figure': (as) => as.topics.list({ figure: 'confirmed', ...year }),
  'a rate': (as) => as.topics.figures(year),
  'rates by body': (as) => as.topics.figuresBy({ ...year, by: 'body' }),
  'rates by place': (as) => as.topics.figuresBy({ ...year, by: 'place' }),
  'rates by month': (as) => as.topics.figuresBy({ ...year, by: 'month' }),
  'the bodies': (as) => as.bodies.list({}),
  'bodies for a topic': (as) => as.bodies.taking({ area: compound }),
}

beforeAll(async () => {
  await asOwner(at, ...bulkStatements(until))
})

describe.each(Object.entries<Caller>(standings))('what %s asks of topics and bodies', (_, caller) => {
  it.each(Object.entries(calls))('goes by an index, in memory, past few rows that nobody wants: %s', async (_name, call) => {
    expect(await faultyPlans(at.service, () => call(at.as(caller)), bigTables)).toEqual([])
  })
})
