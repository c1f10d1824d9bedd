import { lifecycleFaults } from '@wuxin/platform/lifecycle'
import type { Role } from '@wuxin/platform/role'
import { describe, expect, it } from 'vitest'
import { permissions } from './permissions.ts'
import { isLow, itemsAmiss, lowBelowOf, makeScoreCode, meanOf, readScoreCode, resultOf, scoreLifecycle, scoreRules, showScoreCode, takesCards, type ScoreFacts } from './score.rules.ts'

const compound = '140226100019001'
const holding = (role: Role, area = compound, unit?: string) => ({ id: role, grants: [{ role, area, unit }] })
const secretary = holding('branch_secretary')
const open: ScoreFacts = { state: 'open', area: compound, units: [], low: 0, readAt: null }
const low: ScoreFacts = { ...open, state: 'closed', low: 1 }
const { mayDo, actionsFor, nextAction } = scoreRules

describe('a score round', () => {
  it('has no dead end, no state out of reach and no action that nobody may take', () => {
    expect(lifecycleFaults(scoreLifecycle, permissions)).toEqual([])
  })

  it('is closed by those who answer for the place, or for the unit that was scored', () => {
    const theirs = { ...open, units: ['library'] }
    expect(mayDo('close', open, secretary)).toBe(true)
    expect(mayDo('close', theirs, holding('unit_contact', '140226', 'library'))).toBe(true)
    expect(mayDo('close', theirs, holding('unit_contact', '140226', 'school'))).toBe(false)
    expect(mayDo('close', open, holding('branch_secretary', '140225100001001'))).toBe(false)
    expect(mayDo('close', open, holding('county_leader', '140226'))).toBe(false)
  })

  it('waits to be read where an item came out low, once', () => {
    expect([nextAction(open, secretary), nextAction(low, secretary), nextAction({ ...low, low: 0 }, secretary), nextAction({ ...low, readAt: '2025-04-28' }, secretary)]).toEqual([null, 'read', null, null])
    expect(actionsFor(low, secretary)).toEqual(['reopen', 'read'])
  })

  it('takes cards up to the second at which its window ends, and none once it is closed', () => {
    const until = '2025-04-28T15:59:59.999Z'
    expect(takesCards({ state: 'open', until }, new Date('2025-04-28T15:59:59.998Z'))).toBe(true)
    expect(takesCards({ state: 'open', until }, new Date(until))).toBe(false)
    expect(takesCards({ state: 'closed', until }, new Date('2025-04-21T00:00:00Z'))).toBe(false)
  })
})

describe('the code of a round', () => {
  const code = makeScoreCode(Uint8Array.from({ length: 10 }, (_, at) => at * 7))

  it('is read however it is typed, and never with a wrong character', () => {
    const shown = showScoreCode(code)
    expect(shown).toMatch(/^PF-/)
    for (const typed of [shown, shown.toLowerCase(), shown.replaceAll('-', ' '), code]) expect(readScoreCode(typed)).toBe(code)
    const wrong = [...code].map((each, at) => code.slice(0, at) + (each === '7' ? '8' : '7') + code.slice(at + 1))
    expect(wrong.map(readScoreCode).filter((read) => read !== null)).toEqual([])
    expect([readScoreCode(''), readScoreCode('你好')]).toEqual([null, null])
  })
})

describe('the results of an item', () => {
  it('are a mean in hundredths of those who answered, and none where nobody did', () => {
    expect(resultOf([0, 0, 0, 0, 0])).toEqual({ answers: 0, mean: null })
    expect(resultOf([1, 0, 0, 1, 1])).toEqual({ answers: 3, mean: 333 })
    expect([meanOf(20, 4), meanOf(7, 2), meanOf(0, 0)]).toEqual([500, 350, null])
  })

  it('are low below the setting, not at it, and never where nobody answered', () => {
    const from = lowBelowOf(3.5)
    expect([isLow(349, from), isLow(350, from), isLow(null, from)]).toEqual([true, false, false])
    expect(lowBelowOf(3.3)).toBe(330)
  })
})

describe('a card', () => {
  const items = [{ code: 'order' }, { code: 'venue' }]

  it('answers every item of its round and no other', () => {
    expect(itemsAmiss(items, { order: 5, venue: 1 })).toEqual({ missing: 0, unknown: 0 })
    expect(itemsAmiss(items, { order: 5, taste: 1 })).toEqual({ missing: 1, unknown: 1 })
    expect(itemsAmiss([{ code: 'toString' }], {})).toEqual({ missing: 1, unknown: 0 })
  })
})
