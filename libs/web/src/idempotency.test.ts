import { beforeEach, expect, it } from 'vitest'
import { keyFor, settle, uuid } from './idempotency.ts'

beforeEach(() => localStorage.clear())

it('an intent keeps its key until it is answered', () => {
  const first = keyFor('feedback.cases.report', { words: '路灯不亮' })
  expect(keyFor('feedback.cases.report', { words: '路灯不亮' })).toBe(first)
  settle('feedback.cases.report', { words: '路灯不亮' })
  expect(keyFor('feedback.cases.report', { words: '路灯不亮' })).not.toBe(first)
})

it('another procedure or another input is another intent', () => {
  const keys = [keyFor('a.b', { id: 1 }), keyFor('a.b', { id: 2 }), keyFor('a.c', { id: 1 })]
  expect(new Set(keys).size).toBe(3)
})

it('settling one intent leaves the others their keys', () => {
  const kept = keyFor('a.b', { id: 2 })
  keyFor('a.b', { id: 1 })
  settle('a.b', { id: 1 })
  expect(keyFor('a.b', { id: 2 })).toBe(kept)
})

it('an intent that nobody answered is forgotten after a day', () => {
  const first = keyFor('a.b', {}, 0)
  expect(keyFor('a.b', {}, 24 * 3_600_000)).not.toBe(first)
})

it('keeps no word of what was written', () => {
  keyFor('a.b', { words: '路灯不亮' })
  expect(JSON.stringify({ ...localStorage })).not.toContain('路灯')
})

it('a key is a version 4 UUID, as services ask for', () => {
  expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
