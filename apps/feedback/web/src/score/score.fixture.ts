import type { ResidentScore, ScoreRecord, ScoreRow } from '@wuxin/feedback/score-view.schema'
import { compound, place } from '@wuxin/web/people.fixture'

export const roundId = '0192f3a0-2222-7000-8000-000000000007'
const order = { code: 'order', name: { 'zh-CN': '组织安排', 'en-US': 'How it was organised' } }
const venue = { code: 'venue', name: { 'zh-CN': '场地环境', 'en-US': 'The place' } }

/** A round of a reading day, open with three cards. */
export const scoreRecord = (overrides: Partial<ScoreRecord> = {}): ScoreRecord => ({
  id: roundId, version: 2, number: 'PF-2025-0007', title: '世界读书日共读', place, subject: { module: 'culture', id: '0192f3a0-3333-7000-8000-000000000001', label: 'HD-2025-0007' }, state: 'open', opens: '2025-04-10T02:00:00.000Z', until: '2025-04-17T15:59:59.999Z',
  cards: 3, mean: 367, low: 0, area: compound, units: [], settingsVersion: 0, owner: '王强', code: 'PF-7K4M9-QPT3W-XH', held: '2025-04-10T01:00:00.000Z', heads: 28, closedAt: null, reason: null, readAt: null, lowBelow: 350, paper: 1,
  items: [{ ...order, answers: 3, mean: 467, counts: [0, 0, 0, 1, 2], isLow: false }, { ...venue, answers: 3, mean: 267, counts: [0, 1, 2, 0, 0], isLow: true }],
  words: [{ id: '0192f3a0-4444-7000-8000-000000000001', words: '椅子太少', means: 'phone', at: '2025-04-11T01:00:00.000Z' }],
  steps: [{ id: 'step-1', at: '2025-04-10T02:00:00.000Z', action: 'open', actor: { name: '系统', role: null, unit: null }, words: null, params: { until: '2025-04-17T15:59:59.999Z' } }],
  ...overrides,
})

/** The same, closed with a low item that nobody has read. */
export const lowRecord = (overrides: Partial<ScoreRecord> = {}): ScoreRecord => scoreRecord({ state: 'closed', low: 1, closedAt: '2025-04-12T01:00:00.000Z', ...overrides })

/** It as a row of the list. */
export const scoreRow = (overrides: Partial<ScoreRow> = {}): ScoreRow => {
  const { id, version, number, title, subject, state, opens, until, cards, mean, low } = scoreRecord()
  return { id, version, number, title, place, subject, state, opens, until, cards, mean, low, ...overrides }
}

/** It as residents see it. */
export const residentRound = (overrides: Partial<ResidentScore> = {}): ResidentScore => ({
  number: 'PF-2025-0007', title: '世界读书日共读', place: '云泰园小区', held: '2025-04-10T01:00:00.000Z', state: 'open', until: '2025-04-17T15:59:59.999Z', takes: true, items: [order, venue], cards: null, results: null, ...overrides,
})
