import type { Caller } from '@wuxin/platform/caller'
import { faultyPlans } from '@wuxin/service/postgres/test-plans'
import { bulkCaller, bulkCounty, bulkDirectory } from '@wuxin/service/test-bulk'
import { asOwner, serviceUnderTest } from '@wuxin/service/testing'
import { hazardChips } from '@wuxin/patrols/hazard-input.schema'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PatrolsRouter } from '../router.ts'
import { service } from '../service.ts'
import { bulkStatements } from './bulk.fixture.ts'

const until = new Date('2026-11-20T18:00:00+08:00')
const at = serviceUnderTest(service, { reach: new Map([['platform', (request: Request) => Response.json(bulkDirectory(request.url.slice(-6)))]]), now: () => until })
const bigTables = ['hazard', 'step', 'patrol_search']

/** Large enough to be worth an index, small enough that the planner is tempted to read it whole. */
const county = bulkCounty(11)
const compound = `${county}102001001`
const standings: Record<string, Caller> = {
  secretary: bulkCaller('branch_secretary', compound),
  leader: bulkCaller('county_leader', county),
  contact: bulkCaller('unit_contact', county, 'unit-2'),
}

type Calls = ReturnType<PatrolsRouter['createCaller']>

const calls: Record<string, (as: Calls) => Promise<unknown>> = {
  ...Object.fromEntries([{}, { sort: 'dueAt' as const }, { area: compound }, { q: '配电箱' }, { from: '2026-01-01', to: '2026-01-31' }, { figure: 'hazards' as const }, ...hazardChips.map((chip) => ({ chip }))]
    .map((input) => [`hazards ${JSON.stringify(input)}`, (as: Calls) => as.hazards.list(input)])),
  hazard: async (as) => as.hazards.get({ id: (await as.hazards.list({})).rows[0]?.id ?? '' }),
  own: (as) => as.hazards.own(),
  ledger: (as) => as.ledger.list({ area: county, from: '2026-01-01', to: '2026-12-31' }),
}

/** Of those who report one. */
const reporting = { similar: (as: Calls) => as.hazards.similar({ area: compound, kind: 'fire', words: '消防通道堵塞', except: null }) }

describe.each(Object.entries(standings))('what %s asks most often of hazards', (who, caller) => {
  beforeAll(async () => {
    const [{ hazards } = { hazards: 0 }] = await asOwner(at, 'select count(*)::int as hazards from hazard')
    if (hazards === 0) await asOwner(at, ...bulkStatements(until))
  })

  it.each(Object.entries({ ...calls, ...(who === 'leader' ? {} : reporting) }))('goes by an index, in memory, past few rows that nobody wants: %s', async (_name, call) => {
    expect(await faultyPlans(at.service, () => call(at.as(caller)), bigTables)).toEqual([])
  })
})
