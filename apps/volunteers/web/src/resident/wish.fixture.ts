import { compound } from '@wuxin/web/people.fixture'
import type { ResidentWish } from './wish-way.ts'

/** A code as it is given, and as it is sent. */
export const code = '7K4M-9QPT-3WXH5'

/** The place that a QR names. */
export const places = [{ code: compound, name: '云泰园小区', level: 'compound', path: '云兴镇 · 云泰园社区 · 云泰园小区', buildings: [] }]

/** A wish that somebody has claimed, as its wisher follows it. */
export const residentWish = (overrides: Partial<ResidentWish> = {}): ResidentWish => ({
  number: 'XY-2025-0021', title: '一台收音机', words: '想要一台收音机，一个人在家太静。', kind: 'thing', place: '云兴镇 · 云泰园社区 · 云泰园小区', state: 'contact', step: 'contact',
  postedAt: '2025-04-01T01:00:00.000Z', publicWords: '一位老人想要一台收音机。', claimedBy: '第一小学', contact: null, fulfilment: null, reason: null, rating: null, answerUntil: null,
  may: ['withdraw'],
  steps: [
    { step: 'post', action: 'post', at: '2025-04-01T01:00:00.000Z' },
    { step: 'verify', action: 'verify', at: '2025-04-02T01:00:00.000Z' },
    { step: 'publish', action: 'publish', at: '2025-04-03T01:00:00.000Z' },
    { step: 'claim', action: 'claim', at: '2025-04-04T01:00:00.000Z' },
  ],
  ...overrides,
})

/** The same once it is said to be fulfilled. */
export const fulfilledWish = residentWish({
  state: 'confirm', step: 'confirm', answerUntil: '2025-04-21T15:59:59.999Z', may: ['confirm', 'dispute'], fulfilment: { words: '送去了，教会了怎么调台。', photos: ['/files/one?sign=x'], at: '2025-04-10T01:00:00.000Z' },
})
