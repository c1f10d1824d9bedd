import type { ResidentEvent } from '@wuxin/culture/event-resident.schema'
import type { TrackedSignUp } from '@wuxin/culture/sign-up.schema'

/** A code as it is given. */
export const code = '7K4M-9QPT-3WXH5'

/** A reading day that people sign up for. */
export const readingDay = (overrides: Partial<ResidentEvent> = {}): ResidentEvent => ({
  id: '0192f3a0-7777-7000-8000-0000000000e1', title: '春日读书会', kind: 'reading', state: 'sign_up', starts: '2025-04-26T01:00:00.000Z', ends: '2025-04-26T03:00:00.000Z', place: '云泰园小区', at: '红色港湾', hasSignUp: true, signUpClosed: false,
  signUpFrom: '2025-04-20T01:00:00.000Z', signUpTo: '2025-04-25T10:00:00.000Z', number: 'HD-2025-0001', words: '一起读书', particulars: { kind: 'reading', books: ['红岩'], host: null }, organiser: null, partners: [], capacity: 30,
  ageFrom: null, ageTo: null, guardianUnder: 14, familyMost: 3, photos: [], reason: null, summary: null, card: null, ...overrides,
})

/** A sign-up of one, as its holder follows it. */
export const tracked = (overrides: Partial<TrackedSignUp> = {}): TrackedSignUp => {
  const { id, title, starts, ends, state, familyMost, guardianUnder } = readingDay()
  return {
    event: { id, title, where: '云泰园小区 红色港湾', starts, ends, state, news: null, familyMost, guardianUnder }, state: 'in', name: '王芳', people: [{ name: '王芳', age: 40, relation: 'self' }], ahead: null, until: null, attendedAt: null, words: null,
    actions: ['amend', 'withdraw'], ...overrides,
  }
}
