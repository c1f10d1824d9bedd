import { meetingChips } from '@wuxin/meetings/meeting-input.schema'
import { taskChips } from '@wuxin/meetings/task-input.schema'
import { topicChips } from '@wuxin/meetings/topic-input.schema'
import type { Caller } from '@wuxin/platform/caller'
import { faultyPlans } from '@wuxin/service/postgres/test-plans'
import { bulkCaller, bulkCounty, bulkDirectory } from '@wuxin/service/test-bulk'
import { asOwner, serviceUnderTest } from '@wuxin/service/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { bulkStatements } from './bulk.fixture.ts'
import { escalation } from './escalation.job.ts'
import type { MeetingsRouter } from './router.ts'
import { service } from './service.ts'

const until = new Date('2026-11-20T18:00:00+08:00')
const at = serviceUnderTest(service, { reach: new Map([['platform', (request: Request) => Response.json(bulkDirectory(request.url.slice(-6)))]]), now: () => until })
const bigTables = ['topic', 'meeting', 'seat', 'task', 'step', 'meeting_search']

/** Large enough to be worth an index, small enough that the planner is tempted to read it whole. */
const county = bulkCounty(7)
const compound = `${county}100001001`
const standings = {
  secretary: bulkCaller('branch_secretary', compound),
  leader: bulkCaller('county_leader', county),
  officer: bulkCaller('department_officer', county, 'unit-3'),
  /** Sits at tables of a community in which they hold no post. */
  member: { ...bulkCaller('branch_secretary', `${county}100002001`), id: `party1-${county}100001` },
}

type Calls = ReturnType<MeetingsRouter['createCaller']>
const both = { area: compound }

const calls: Record<string, (as: Calls) => Promise<unknown>> = {
  ...Object.fromEntries([{}, { page: 2 }, { sort: 'dueAt' as const }, { sort: '-number' as const }, { state: 'done' as const }, both, { unit: 'unit-3' }, ...taskChips.map((chip) => ({ chip }))]
    .map((input) => [`tasks ${JSON.stringify(input)}`, (as: Calls) => as.tasks.list(input)])),
  ...Object.fromEntries([{}, { sort: 'dueAt' as const }, { q: '车位' }, both, { from: '2026-01-01', to: '2026-01-31' }, ...topicChips.map((chip) => ({ chip }))]
    .map((input) => [`topics ${JSON.stringify(input)}`, (as: Calls) => as.topics.list(input)])),
  ...Object.fromEntries([{}, both, { from: '2026-01-01', to: '2026-01-31' }, ...meetingChips.map((chip) => ({ chip }))]
    .map((input) => [`meetings ${JSON.stringify(input)}`, (as: Calls) => as.meetings.list(input)])),
  task: async (as) => as.tasks.get({ id: (await as.tasks.list({})).rows[0]?.id ?? '' }),
  inbox: (as) => as.overview.inbox({}),
  tile: (as) => as.overview.tile({}),
  map: (as) => as.overview.map({}),
  'search, frequent': (as) => as.overview.search({ q: '车位' }),
  'search, rare': (as) => as.overview.search({ q: '充电桩第35期' }),
  'search, number': (as) => as.overview.search({ q: 'YT-2026-00047' }),
}

const faults = (run: () => Promise<unknown>) => faultyPlans(at.service, run, bigTables)

beforeAll(async () => {
  await asOwner(at, ...bulkStatements(until))
})

describe.each(Object.entries<Caller>(standings))('what %s asks most often', (_, caller) => {
  it.each(Object.entries(calls))('goes by an index, in memory, past few rows that nobody wants: %s', async (_name, call) => {
    expect(await faults(() => call(at.as(caller)))).toEqual([])
  })
})

it('reads its county in an index, and no row of it, where a unit has no business yet', async () => {
  const { task: _, ...asked } = calls
  const newcomer = bulkCaller('department_officer', county, 'unit-none')
  for (const [name, call] of Object.entries(asked)) {
    const found = (await faults(() => call(at.as(newcomer)))).flatMap((plan) => plan.faults)
    expect(found.filter((fault) => !fault.startsWith('Index Only Scan')), name).toEqual([])
  }
})

it('finds what is overdue by an index', async () => {
  expect(await faults(() => escalation.run(at.service))).toEqual([])
})
