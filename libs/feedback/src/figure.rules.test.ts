import { describe, expect, it } from 'vitest'
import { answerRate, ratedRate, satisfactionRate, solvedRate, type CaseTally } from './figure.rules.ts'

const tally: CaseTally = {
  reported: 120, answered: 110, closed: 100,
  solved: 90, explained: 7, out_of_remit: 3,
  rated: 50, satisfied: 40, basically: 9, dissatisfied: 1,
}

describe('the figures of feedback', () => {
  it('say what they are counted from', () => {
    expect(answerRate(tally)).toEqual({ count: 110, of: 120, share: 110 / 120 })
  })

  it('never count explained or out of remit as solved', () => {
    expect(solvedRate(tally)).toEqual({ count: 90, of: 100, share: 0.9 })
  })

  it('count satisfaction over those who rated, and show how many did', () => {
    expect(satisfactionRate(tally)).toEqual({ count: 49, of: 50, share: 0.98 })
    expect(ratedRate(tally)).toEqual({ count: 50, of: 100, share: 0.5 })
  })

  it('are no rate at all while there is nothing to count', () => {
    expect(satisfactionRate({ ...tally, rated: 0, satisfied: 0, basically: 0, dissatisfied: 0 }).share).toBeNull()
  })
})
