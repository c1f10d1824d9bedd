import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { bulkTables } from '@wuxin/feedback-service/bulk/bulk-case.fixture'
import { hotCalls } from '@wuxin/feedback-service/bulk/hot-call.fixture'
import { service } from '@wuxin/feedback-service/service'
import { Peers } from '@wuxin/service/peers'
import { faultsOf, plansOf, type StatementPlan } from '@wuxin/service/postgres/test-plans'
import { createCaller } from '@wuxin/service/procedure'
import { startService } from '@wuxin/service/runtime'
import { testKeys } from '@wuxin/service/test-people'
import { pino } from 'pino'
import { directoryOf } from './counties.ts'
import { reportedUntil, type Cases } from './rows.ts'

/** How the database goes about one statement of a hot query, and what speaks against it. */
export interface HotPlan extends StatementPlan {
  /** Who asks what. */
  call: string
  county: string
  faults: string[]
}

/** Words that many cases of the bench hold, and words that few do. */
export const searched = { frequent: '楼道', rare: '单元门闭门器' }

/** What grows with the counties, beside what grows with their cases. */
const bigTables = [...bulkTables, 'dispatch_rule', 'case_counter']

/** The plans of all hot queries as people of these counties ask them. In each county one more case is reported. */
export async function hotPlans({ place }: Pick<Cases, 'place'>, counties: readonly string[]): Promise<HotPlan[]> {
  const keys = testKeys()
  const platform = (request: Request): Response => Response.json(directoryOf(request.url.slice(-6)))
  const peers = new Peers('feedback', keys, new Map([['platform', platform]]))
  const running = await startService(service, { url: place.service, role: place.role, keys, peers, log: pino({ level: 'silent' }), now: () => reportedUntil, dataDir: tmpdir() })
  const as = createCaller(service.router)
  const found: HotPlan[] = []
  try {
    for (const county of counties) {
      for (const [name, call] of Object.entries(hotCalls(county, searched))) {
        const plans = await plansOf(running, () => call((caller) => as({ service: running, caller, now: reportedUntil, key: randomUUID(), place: null, requestId: 'bench' })))
        found.push(...plans.map((plan) => ({ ...plan, call: name, county, faults: faultsOf(plan, bigTables) })))
      }
    }
    return found
  } finally {
    await running.stop()
  }
}

/** Throws where a plan reads a big table through, goes to disk, or passes many rows for each that it wants. */
export async function assertPlans(cases: Pick<Cases, 'place'>, counties: readonly string[]): Promise<void> {
  const faults = (await hotPlans(cases, counties)).flatMap(({ call, county, faults, text }) => faults.map((fault) => `${county} ${call}: ${fault}\n  ${text}`))
  if (faults.length > 0) throw new Error(`plans that do not hold:\n${faults.join('\n')}`)
}
