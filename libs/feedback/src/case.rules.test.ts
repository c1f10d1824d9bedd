import { describe, expect, it } from 'vitest'
import type { Grant } from '@wuxin/platform/caller'
import { lifecycleFaults } from '@wuxin/platform/lifecycle'
import type { Role } from '@wuxin/platform/role'
import { caseLifecycle, caseRules, fiveOrderOf, involvedUnits, leadAmong, stateAfterRating, stateAfterWhistleAnswer, unitsToReportIn, withoutReporter, type CaseFacts } from './case.rules.ts'
import { caseActions, caseStates, fiveOrders } from './case.schema.ts'
import { permissions, type Permission } from './permissions.ts'
import { feedbackSettings } from './settings.schema.ts'

const compound = '140226100019001'
const grid = `${compound}002`
const caseOf = (overrides: Partial<CaseFacts> = {}): CaseFacts => ({
  state: 'discover', area: grid, emergency: false, leadUnit: null, whistles: [], extensionAsked: false, tabled: false, reopened: 0, ...overrides,
})
const holding = (role: Role, area: string, unit?: string) => ({ id: 'somebody', grants: [{ role, area, unit } satisfies Grant] })
const worker = holding('community_worker', compound.slice(0, 12), 'residents-committee')
const officer = (unit: string) => holding('department_officer', '140226', unit)
const township = holding('township_officer', '140226100')

describe('the lifecycle of a case', () => {
  it('has no dead end, no state out of reach and no action that nobody may do', () => {
    expect(lifecycleFaults(caseLifecycle, permissions)).toEqual([])
  })

  it('has a row for every action and names only clocks that the settings hold', () => {
    expect(Object.keys(caseLifecycle.actions)).toEqual([...caseActions])
    const clocks = Object.values(caseLifecycle.actions).flatMap((row) => row.clock ?? [])
    expect(clocks.filter((name) => !(name in feedbackSettings.shape))).toEqual([])
  })

  it('skips none of the seven steps on any way to the end', () => {
    const steps = caseStates.filter((state) => state !== 'closed')
    for (const skipped of steps) {
      const reached = new Set<string>(skipped === 'discover' ? [] : ['discover'])
      for (let size = -1; size !== reached.size; ) {
        size = reached.size
        for (const [action, row] of Object.entries(caseLifecycle.actions)) {
          if (['supervise', 'escalate', 'table'].includes(action)) continue
          if (row.from.some((state) => reached.has(state))) row.to.filter((state) => state !== skipped).forEach((state) => reached.add(state))
        }
      }
      expect(reached.has('closed'), `closed without ${skipped}`).toBe(false)
    }
  })

  it('never moves a case by supervision, escalation or bringing it before a meeting', () => {
    for (const action of ['supervise', 'escalate', 'table'] as const) {
      const { from, to } = caseLifecycle.actions[action]
      expect(to).toEqual(from)
    }
  })

  it('shows the resident five orders, in the order of the steps', () => {
    expect([...new Set(caseStates.map(fiveOrderOf))]).toEqual([...fiveOrders])
  })
})

describe('who may act on a case', () => {
  it('lets the place’s own people accept, and no neighbour', () => {
    expect(caseRules.mayDo('accept', caseOf(), worker)).toBe(true)
    expect(caseRules.mayDo('accept', caseOf(), holding('community_worker', '140226100018'))).toBe(false)
    expect(caseRules.mayDo('accept', caseOf(), holding('branch_secretary', '140226100019002'))).toBe(false)
  })

  it('offers a unit the report-in only while its whistle is pending', () => {
    const whistled = caseOf({ state: 'report_in', whistles: [{ unit: 'power', status: 'pending' }, { unit: 'street', status: 'reported' }] })
    expect(caseRules.nextAction(whistled, officer('power'))).toBe('reportIn')
    expect(caseRules.nextAction(whistled, officer('street'))).toBeNull()
    expect(caseRules.nextAction(whistled, officer('water'))).toBeNull()
    expect(unitsToReportIn(whistled, officer('power'))).toEqual(['power'])
  })

  it('does not let the community report in for another’s unit, but for its own', () => {
    const whistled = (unit: string) => caseOf({ state: 'report_in', whistles: [{ unit, status: 'pending' }] })
    expect(caseRules.mayDo('reportIn', whistled('power'), worker)).toBe(false)
    expect(caseRules.mayDo('reportIn', whistled('residents-committee'), worker)).toBe(true)
  })

  it('shuts a unit out once it returned the whistle', () => {
    const returned = caseOf({ state: 'deliberate', leadUnit: 'street', whistles: [{ unit: 'power', status: 'returned' }, { unit: 'street', status: 'reported' }] })
    expect(involvedUnits(returned)).toEqual(['street'])
    expect(caseRules.actionsFor(returned, officer('power'))).toEqual([])
    expect(caseRules.nextAction(returned, officer('street'))).toBe('deliberate')
  })

  it('lets the lead unit alone finish and ask for an extension', () => {
    const handled = caseOf({ state: 'handle', leadUnit: 'street', whistles: [{ unit: 'street', status: 'reported' }, { unit: 'power', status: 'reported' }] })
    expect(caseRules.actionsFor(handled, officer('street'))).toEqual(['askExtension', 'finish'])
    expect(caseRules.actionsFor(handled, officer('power'))).toEqual([])
    expect(caseRules.mayDo('finish', handled, worker)).toBe(false)
  })

  it('puts an asked extension before everything else, for those who decide it', () => {
    const asked = caseOf({ state: 'handle', leadUnit: 'street', extensionAsked: true, whistles: [{ unit: 'street', status: 'reported' }] })
    expect(caseRules.nextAction(asked, township)).toBe('grantExtension')
    expect(caseRules.actionsFor(asked, officer('street'))).toEqual(['finish'])
    expect(caseRules.nextAction(caseOf({ ...asked, extensionAsked: false }), township)).toBeNull()
  })

  it('is brought before a meeting once, by the place’s own people, while it is talked over or handled', () => {
    const handled = caseOf({ state: 'handle', leadUnit: 'street', whistles: [{ unit: 'street', status: 'reported' }] })
    expect(caseRules.mayDo('table', handled, worker)).toBe(true)
    expect(caseRules.mayDo('table', handled, officer('street'))).toBe(false)
    expect(caseRules.mayDo('table', { ...handled, tabled: true }, worker)).toBe(false)
    expect(caseStates.filter((state) => caseRules.mayDo('table', caseOf({ state }), worker))).toEqual(['deliberate', 'handle', 'answer'])
  })

  it('asks for a call back only after dissatisfaction', () => {
    const handled = caseOf({ state: 'handle', leadUnit: 'street' })
    expect(caseRules.mayDo('callBack', handled, worker)).toBe(false)
    expect(caseRules.mayDo('callBack', { ...handled, reopened: 1 }, worker)).toBe(true)
  })

  it('lets nobody do what only a clock does', () => {
    const everybody = { id: 'somebody', grants: Object.values(permissions).flat().map((role) => ({ role, area: '140226' })) }
    for (const state of caseStates) {
      expect(caseRules.actionsFor(caseOf({ state }), everybody).filter((action) => action === 'escalate' || action === 'lapse')).toEqual([])
    }
  })

  it('offers a main action in every state but rating and closed to those it waits for', () => {
    const all = (permission: Permission) => ({ id: 'somebody', grants: permissions[permission].map((role) => ({ role, area: '140226', unit: 'street' })) })
    const waits: Partial<Record<CaseFacts['state'], Permission>> = {
      discover: 'case:accept', whistle: 'case:whistle', report_in: 'case:report-in', deliberate: 'case:deliberate', handle: 'case:finish', answer: 'case:answer',
    }
    for (const state of caseStates) {
      const permission = waits[state]
      const status = state === 'report_in' ? 'pending' : 'reported'
      const facts = caseOf({ state, leadUnit: 'street', whistles: [{ unit: 'street', status }] })
      expect(permission ? caseRules.nextAction(facts, all(permission)) : null).toBe(permission ? permission.replace('case:report-in', 'reportIn').replace('case:', '') : null)
    }
  })
})

describe('where an answer leads', () => {
  it('waits on while a unit has not answered its whistle', () => {
    expect(stateAfterWhistleAnswer([{ unit: 'a', status: 'reported' }, { unit: 'b', status: 'pending' }])).toBe('report_in')
  })

  it('comes to deliberation when every unit that did not return has reported in', () => {
    expect(stateAfterWhistleAnswer([{ unit: 'a', status: 'reported' }, { unit: 'b', status: 'returned' }])).toBe('deliberate')
  })

  it('whistles again when all have returned', () => {
    expect(stateAfterWhistleAnswer([{ unit: 'a', status: 'returned' }])).toBe('whistle')
  })

  it('reopens for a dissatisfied resident as often as the county says', () => {
    expect(stateAfterRating('dissatisfied', 0, { reopenLimit: 1 })).toBe('handle')
    expect(stateAfterRating('dissatisfied', 1, { reopenLimit: 1 })).toBe('closed')
    expect(stateAfterRating('basically', 0, { reopenLimit: 1 })).toBe('closed')
  })
})

it('words for a meeting hold neither the name nor the number of who reported', () => {
  expect(withoutReporter('王秀兰说北门灯不亮，电话13812345678', '王秀兰')).toBe('王**说北门灯不亮，电话138****5678')
  expect(withoutReporter('王家巷的灯不亮', null)).toBe('王家巷的灯不亮')
  expect(withoutReporter('王家巷的灯不亮', '王')).toBe('王家巷的灯不亮')
})

it('the lead is always one of the units called: the chosen one, the only one, or nobody yet', () => {
  expect(leadAmong(['street', 'police'], 'police')).toBe('police')
  expect(leadAmong(['street', 'police'], 'water')).toBeUndefined()
  expect(leadAmong(['street'], 'police')).toBe('street')
  expect(leadAmong([], 'police')).toBeUndefined()
})
