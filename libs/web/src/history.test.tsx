import { expect, it } from 'vitest'
import { historyOf, postText, saidValues, type TakenStep } from './history.tsx'
import { nextLine } from './next-line.ts'
import { standOnKit } from './words.fixture.ts'

standOnKit()
const step = (id: string, at: string, action: string, overrides: Partial<TakenStep> = {}): TakenStep => ({ id, at, action, words: null, params: {}, ...overrides })

it('a history tells the newest step first; what stands out has its own hue, the rest is under way', () => {
  const steps = [step('1', '2025-04-11T01:00:00Z', 'report'), step('2', '2025-04-12T01:00:00Z', 'accept', { words: '马上来' })]
  const told = historyOf(steps, { who: ({ id }) => `谁${id}`, what: ({ action }) => action, tones: { report: 'waiting' } })
  expect(told.map(({ id, who, what, tone }) => [id, who, what, tone])).toEqual([['2', '谁2', 'accept', 'underWay'], ['1', '谁1', 'report', 'waiting']])
  expect(told.map(({ detail }) => Boolean(detail))).toEqual([true, false])
})

it('somebody is named with the unit or post in which they acted; who has none is for the module to say', () => {
  expect(postText({ name: '赵亮', role: 'department_officer', unit: '县城管局' })).toBe('赵亮 · 县城管局')
  expect(postText({ name: '王强', role: 'branch_secretary', unit: null })).toBe('王强 · 小区党支部书记')
  expect(postText({ name: '', role: null, unit: null })).toBeNull()
})

it('values are said: lists in a row, codes in words, the rest as it is', () => {
  const say = (key: string, value: string) => (key === 'kind' ? `种类${value}` : undefined)
  expect(saidValues({ units: ['城管局', '供电所'], kind: 'a', count: 2 }, say)).toEqual({ units: '城管局、供电所', kind: '种类a', count: '2' })
})

it('what comes next names the reader’s own step, else for whom it waits, and by when', () => {
  expect(nextLine({ own: '报到', waits: '等待城管局', dueAt: null })).toBe('接下来由您报到。')
  expect(nextLine({ own: null, waits: '等待城管局', dueAt: '2025-04-21T10:00:00Z' })).toBe('等待城管局，截止 2025-04-21 18:00。')
})
