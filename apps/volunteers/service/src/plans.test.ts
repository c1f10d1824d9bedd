import type { Caller } from '@wuxin/platform/caller'
import { faultyPlans } from '@wuxin/service/postgres/test-plans'
import { bulkCaller, bulkCounty, bulkDirectory } from '@wuxin/service/test-bulk'
import { asOwner, serviceUnderTest } from '@wuxin/service/testing'
import { orderChips } from '@wuxin/volunteers/order-input.schema'
import { pledgeChips } from '@wuxin/volunteers/pledge-input.schema'
import { sessionChips } from '@wuxin/volunteers/session-input.schema'
import { wishChips } from '@wuxin/volunteers/wish-input.schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { bulkStatements } from './bulk.fixture.ts'
import { clocks } from './clock.job.ts'
import type { VolunteersRouter } from './router.ts'
import { service } from './service.ts'

const until = new Date('2026-11-20T18:00:00+08:00')
const at = serviceUnderTest(service, { reach: new Map([['platform', (request: Request) => Response.json(bulkDirectory(request.url.slice(-6)))]]), now: () => until })
const bigTables = ['wish', 'service_order', 'order_doer', 'project', 'project_party', 'pledge', 'session', 'home_service', 'household', 'carer', 'alarm', 'service_record', 'report', 'step', 'volunteer_search']

/** Large enough to be worth an index, small enough that the planner is tempted to read it whole. */
const county = bulkCounty(11)
const compound = `${county}102001001`
const standings: Record<string, Caller> = {
  secretary: bulkCaller('branch_secretary', compound),
  leader: bulkCaller('county_leader', county),
  contact: bulkCaller('unit_contact', county, 'unit-2'),
  member: { ...bulkCaller('party_member', compound), id: 'user-1001' },
}

type Calls = ReturnType<VolunteersRouter['createCaller']>
const both = { area: compound }

const calls: Record<string, (as: Calls) => Promise<unknown>> = {
  ...Object.fromEntries([{}, { sort: 'due' as const }, both, { from: '2026-01-01', to: '2026-01-31' }, { figure: 'pledges_kept' as const, from: '2026-01-01', to: '2026-12-31' }, ...pledgeChips.map((chip) => ({ chip }))]
    .map((input) => [`pledges ${JSON.stringify(input)}`, (as: Calls) => as.pledges.list(input)])),
  ...Object.fromEntries([{}, both, { q: '理发' }, { from: '2026-01-01', to: '2026-01-31' }, { figure: 'sessions' as const }, ...sessionChips.map((chip) => ({ chip }))]
    .map((input) => [`sessions ${JSON.stringify(input)}`, (as: Calls) => as.sessions.list(input)])),
  pledge: async (as) => as.pledges.get({ id: (await as.pledges.list({})).rows[0]?.id ?? '' }).catch(() => null),
  inbox: (as) => as.overview.inbox({}),
  'search, frequent': (as) => as.overview.search({ q: '收音机' }),
  'search, number': (as) => as.overview.search({ q: 'ZY-2026-00047' }),
}
const month = { from: '2026-01-01', to: '2026-01-31' }
const year = { from: '2026-01-01', to: '2026-12-31' }
/** Of those who organise. */
const listed: Record<string, (as: Calls) => Promise<unknown>> = {
  ...Object.fromEntries([{}, { sort: 'dueAt' as const }, { sort: 'number' as const }, both, { q: '收音机' }, { q: 'XY-2026-00047' }, month, { kind: 'thing' as const }, { figure: 'wishes_fulfilled' as const, ...year }, ...wishChips.map((chip) => ({ chip }))]
    .map((input) => [`wishes ${JSON.stringify(input)}`, (as: Calls) => as.wishes.list(input)])),
  wish: async (as) => as.wishes.get({ id: (await as.wishes.list({})).rows[0]?.id ?? '' }),
}
/** Of those who organise, and of units. */
const ordered: Record<string, (as: Calls) => Promise<unknown>> = {
  ...Object.fromEntries([{}, { sort: 'dueAt' as const }, { sort: 'number' as const }, both, { q: '理发' }, { q: 'DD-2026-00047' }, month, { kind: 'haircut' as const }, { unit: 'unit-2' }, { outcome: 'solved' as const }, { figure: 'orders' as const, ...year }, ...orderChips.map((chip) => ({ chip }))]
    .map((input) => [`orders ${JSON.stringify(input)}`, (as: Calls) => as.orders.list(input)])),
  order: async (as) => as.orders.get({ id: (await as.orders.list({})).rows[0]?.id ?? '' }),
}
/** Everybody's. */
const browsed: Record<string, (as: Calls) => Promise<unknown>> = {
  ...Object.fromEntries([{}, { mine: true }, both, { q: '收音机' }].map((input) => [`open wishes ${JSON.stringify(input)}`, (as: Calls) => as.wishes.browse(input)])),
  ...Object.fromEntries([{}, { mine: true }, both, { q: '理发' }].map((input) => [`open orders ${JSON.stringify(input)}`, (as: Calls) => as.orders.browse(input)])),
}
const counted: Record<string, (as: Calls) => Promise<unknown>> = {
  tile: (as) => as.overview.tile({}),
  map: (as) => as.overview.map({}),
  figures: (as) => as.overview.figures({ from: '2026-01-01', to: '2026-12-31' }),
  'figures by place': (as) => as.overview.figuresBy({ by: 'place' }),
  'figures by month': (as) => as.overview.figuresBy({ by: 'month' }),
}

const faults = (run: () => Promise<unknown>) => faultyPlans(at.service, run, bigTables)

beforeAll(async () => {
  await asOwner(at, ...bulkStatements(until))
})

describe.each(Object.entries(standings))('what %s asks most often', (who, caller) => {
  const asked = {
    ...calls, ...browsed,
    ...(who === 'member' ? {} : ordered),
    ...(['secretary', 'leader'].includes(who) ? { ...listed, ...counted } : {}),
  }
  it.each(Object.entries(asked))('goes by an index, in memory, past few rows that nobody wants: %s', async (_name, call) => {
    expect(await faults(() => call(at.as(caller)))).toEqual([])
  })
})

it('finds what is overdue by an index', async () => {
  expect(await faults(() => clocks.run(at.service))).toEqual([])
})
