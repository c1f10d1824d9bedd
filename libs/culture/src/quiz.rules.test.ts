import { lifecycleFaults } from '@wuxin/platform/lifecycle'
import { describe, expect, it } from 'vitest'
import { permissions } from './permissions.ts'
import { answersUntil, countOf, mostOf, quizLifecycle, quizRules, secondsLeft, showsAnswers, showsPoints, takesAnswers } from './quiz.rules.ts'

const begun = new Date('2025-04-26T01:00:00Z')
const after = (seconds: number) => new Date(begun.getTime() + seconds * 1000)
const sat = { dueAt: after(600), endedAt: null, voidedAt: null }

describe('a quiz', () => {
  it('has a way without dead ends', () => {
    expect(lifecycleFaults(quizLifecycle, permissions)).toEqual([])
  })

  it('is run by those who run its event', () => {
    const facts = { state: 'preparing' as const, area: '140226100001001', units: ['library'], organiserUnit: 'library' }
    const who = (role: 'branch_secretary' | 'unit_contact', area: string, unit?: string) => ({ id: 'somebody', grants: [{ role, area, ...(unit && { unit }) }] })
    expect(quizRules.nextAction(facts, who('branch_secretary', '140226100001001'))).toBe('open')
    expect(quizRules.nextAction(facts, who('unit_contact', '140226', 'library'))).toBe('open')
    expect(quizRules.nextAction(facts, who('unit_contact', '140226', 'school'))).toBeNull()
    expect(quizRules.nextAction(facts, who('branch_secretary', '140226100001002'))).toBeNull()
  })

  it('shows points at once only where it says so, and what was right only when nobody sits it any more', () => {
    expect(showsPoints({ state: 'open', shows: 'at_once' })).toBe(true)
    expect(showsPoints({ state: 'closed', shows: 'published' })).toBe(false)
    expect(showsPoints({ state: 'published', shows: 'published' })).toBe(true)
    expect(quizLifecycle.states.filter((state) => showsAnswers({ state }))).toEqual(['published'])
    expect(quizLifecycle.final).toContain('published')
  })
})

describe('the time of a paper', () => {
  it('is the minutes of the quiz, but ends with it', () => {
    expect(answersUntil(begun, { minutes: 10, closesAt: null })).toEqual(after(600))
    expect(answersUntil(begun, { minutes: 10, closesAt: after(90) })).toEqual(after(90))
  })

  it('takes answers to its last instant, and none once it is handed in or counts no more', () => {
    expect([takesAnswers(sat, after(600)), takesAnswers(sat, after(600.001))]).toEqual([true, false])
    expect(takesAnswers({ ...sat, endedAt: after(30) }, after(31))).toBe(false)
    expect(takesAnswers({ ...sat, voidedAt: after(30) }, after(31))).toBe(false)
    expect([secondsLeft(sat, after(0.5)), secondsLeft(sat, after(601))]).toEqual([600, 0])
  })
})

it('a paper has the questions and the points of all its draws', () => {
  const draws = [{ count: 3, points: 10 }, { count: 2, points: 35 }]
  expect([countOf(draws), mostOf(draws)]).toEqual([5, 100])
})
