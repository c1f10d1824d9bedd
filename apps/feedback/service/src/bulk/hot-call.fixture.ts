import { caseChips } from '@wuxin/feedback/case-input.schema'
import type { Caller } from '@wuxin/platform/caller'
import type { FeedbackRouter } from '../router.ts'
import { bulkCaller, bulkOfficer, bulkPlaces } from './bulk-place.fixture.ts'
import { bulkTrackingCode } from './bulk-plan.fixture.ts'

type Calls = ReturnType<FeedbackRouter['createCaller']>
/** One question, asked of the service as whoever asks it. */
export type HotCall = (as: (caller: Caller | null) => Calls) => Promise<unknown>

/** What people ask most often of a county, each under a name. */
export function hotCalls(county: string, words: { frequent: string; rare: string }): Record<string, HotCall> {
  const compound = county + (bulkPlaces[0]?.suffix ?? '')
  const [township, community] = [compound.slice(0, 9), compound.slice(0, 12)]
  const standings = {
    community: bulkCaller('community_worker', community),
    township: bulkCaller('township_officer', township),
    county: bulkCaller('county_leader', county),
    officer: bulkOfficer(county, 1),
  }
  const of = (caller: Caller): Record<string, HotCall> => {
    const lists = {
      'all': {}, 'second page': { page: 2 }, 'by deadline': { sort: 'dueAt' }, 'by number': { sort: '-number' }, 'of a state': { state: 'handle' }, 'of a category': { category: '0401' }, 'of a group': { category: '04' },
      'of a compound': { area: compound }, 'of a month': { from: '2026-01-01', to: '2026-01-31' }, 'of a channel': { channel: 'phone' }, 'of a unit': { unit: `unit-${county}-2` },
      'of an outcome': { outcome: 'explained' }, 'of a figure': { figure: 'satisfied' }, 'with words': { q: words.frequent }, 'with a number': { q: 'MQ-2025-0012' },
      ...Object.fromEntries(caseChips.map((chip) => [chip, { chip }])),
    } as const satisfies Record<string, Parameters<Calls['cases']['list']>[0]>
    return {
      ...Object.fromEntries(Object.entries(lists).map(([name, input]) => [`list, ${name}`, (as) => as(caller).cases.list(input)])),
      'tile': (as) => as(caller).cases.tile({}),
      'inbox': (as) => as(caller).cases.inbox({}),
      'map': (as) => as(caller).cases.map({}),
      'search, frequent': (as) => as(caller).cases.search({ q: words.frequent }),
      'search, rare': (as) => as(caller).cases.search({ q: words.rare }),
      'search, number': (as) => as(caller).cases.search({ q: 'MQ-2025-0012' }),
      'figures of a year': (as) => as(caller).cases.figures({ from: '2026-01-01', to: '2026-12-31' }),
      'figures by place': (as) => as(caller).cases.figuresBy({ by: 'place' }),
      'figures by month': (as) => as(caller).cases.figuresBy({ by: 'month' }),
      'get': async (as) => {
        const { cases } = as(caller)
        const { rows } = await cases.list({})
        return cases.get({ id: rows[0]?.id ?? '' })
      },
    }
  }
  const named = Object.entries(standings).flatMap(([level, caller]) => Object.entries(of(caller)).map(([name, call]) => [`${level}: ${name}`, call] as const))
  return {
    ...Object.fromEntries(named),
    'resident: track': (as) => as(null).resident.track({ code: bulkTrackingCode(3) }),
    'community: register': (as) => as(standings.community).cases.register({ area: compound, category: '0401', words: '北门路灯三天不亮了。', channel: 'window' }),
  }
}
