import { expect, it } from 'vitest'
import { homeServiceRules, stateAfterCallBack, type HomeServiceFacts } from './home-service.rules.ts'

const area = '140225100201001'
const manager = { id: 'manager', grants: [{ role: 'property_manager' as const, area, unit: 'wuye' }] }
const matter = (overrides: Partial<HomeServiceFacts> = {}): HomeServiceFacts => ({ state: 'accept', area, units: ['wuye'], finishedById: null, ...overrides })

it('a matter of the service home is the compound\'s own property company\'s', () => {
  expect(homeServiceRules.actionsFor(matter(), manager)).toEqual(['accept', 'decline'])
  expect(homeServiceRules.actionsFor(matter({ units: ['other'] }), manager)).toEqual([])
})

it('whoever said that it is mended does not call back', () => {
  const secretary = { id: 'secretary', grants: [{ role: 'branch_secretary' as const, area }] }
  expect(homeServiceRules.actionsFor(matter({ state: 'call_back', finishedById: 'secretary' }), secretary)).toEqual([])
  expect(homeServiceRules.nextAction(matter({ state: 'call_back', finishedById: 'manager' }), secretary)).toBe('callBack')
  expect(homeServiceRules.actionsFor(matter({ state: 'call_back', finishedById: 'colleague' }), manager)).toEqual([])
})

it('what is not mended is repaired again', () => expect([stateAfterCallBack(true), stateAfterCallBack(false)]).toEqual(['closed', 'repair']))
