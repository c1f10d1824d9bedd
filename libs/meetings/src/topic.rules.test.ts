import type { Grant } from '@wuxin/platform/caller'
import { lifecycleFaults } from '@wuxin/platform/lifecycle'
import { describe, expect, it } from 'vitest'
import { permissions } from './permissions.ts'
import { topicStates } from './topic.schema.ts'
import { isOpen, skippedSteps, stepOf, topicLifecycle, topicRules, type TopicFacts } from './topic.rules.ts'

const compound = '140225100201001'
const who = (role: Grant['role'], overrides: Partial<Grant> = {}, id = 'secretary') => ({ id, grants: [{ role, area: compound, ...overrides }] })
const secretary = who('branch_secretary')
const topic = (overrides: Partial<TopicFacts> = {}): TopicFacts => ({ state: 'screen', area: compound, units: [], proposerId: null, fromOutside: true, meeting: null, hasTasks: false, ...overrides })

describe('the way of a topic', () => {
  it('has no dead end, no state that nobody reaches, and no step that nobody may take', () => expect(lifecycleFaults(topicLifecycle, permissions)).toEqual([]))

  it('names permissions of the table only', () => {
    const named = Object.values(topicLifecycle.actions).flatMap(({ by }) => (by === null ? [] : [by]))
    expect(named.filter((by) => !Object.hasOwn(permissions, by))).toEqual([])
  })

  it('stands on one of the eight steps in every state', () => {
    expect(topicStates.map(stepOf)).toEqual(['screen', 'notify', 'convene', 'minute', 'assign', 'verify', 'answer', 'answer', 'screen', 'screen', 'screen'])
  })

  it('is over where it was closed, declined, merged or referred', () => expect(topicStates.filter((state) => !isOpen(state))).toEqual(['closed', 'declined', 'merged', 'referred']))
})

describe('screening a topic', () => {
  it('offers the secretary to accept it, to decline it, to merge it and to refer it', () => {
    expect(topicRules.actionsFor(topic(), secretary)).toEqual(['accept', 'decline', 'merge', 'refer'])
    expect(topicRules.nextAction(topic(), secretary)).toBe('accept')
  })

  it('is not for those who sit at the table, nor for the secretary of another compound', () => {
    expect(topicRules.actionsFor(topic({ units: ['wuye'] }), who('property_manager', { unit: 'wuye' }))).toEqual([])
    expect(topicRules.actionsFor(topic(), who('branch_secretary', { area: '140225100201002' }))).toEqual([])
  })

  it('lets a topic on an agenda neither be declined nor merged', () => {
    expect(topicRules.actionsFor(topic({ state: 'queue', meeting: 'hy-1' }), secretary)).toEqual([])
  })
})

describe('a result', () => {
  const done = topic({ state: 'verify', hasTasks: true })

  it('is confirmed for a resident by the convener who rang up, and by nobody else of the table', () => {
    expect(topicRules.mayDo('confirm', done, secretary)).toBe(true)
    expect(topicRules.mayDo('confirm', { ...done, units: ['wuye'] }, who('property_manager', { unit: 'wuye' }))).toBe(false)
  })

  it('is confirmed by the member who proposed the topic, not by the secretary in their name', () => {
    const own = { ...done, fromOutside: false, proposerId: 'member' }
    expect(topicRules.mayDo('confirm', own, who('committee_member', {}, 'member'))).toBe(true)
    expect(topicRules.mayDo('confirm', own, secretary)).toBe(false)
  })

  it('can be disputed only where tasks could be done again', () => {
    expect(topicRules.mayDo('dispute', done, secretary)).toBe(true)
    expect(topicRules.mayDo('dispute', { ...done, hasTasks: false }, secretary)).toBe(false)
  })
})

it('is decided with its meeting: no button of its own adopts, defers or rejects a topic', () => {
  expect(topicRules.actionsFor(topic({ state: 'minute', meeting: 'hy-1' }), secretary)).toEqual(['refer'])
})

it('goes past its tasks where it was explained, and past its proposer where it was rejected', () => {
  expect(skippedSteps({ outcome: 'done' })).toEqual([])
  expect(skippedSteps({ outcome: 'explained' })).toEqual(['assign'])
  expect(skippedSteps({ outcome: 'rejected' })).toEqual(['assign', 'verify'])
  expect(skippedSteps({ outcome: null })).toEqual([])
})
