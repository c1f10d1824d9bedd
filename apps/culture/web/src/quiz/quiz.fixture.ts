import type { BankView, QuestionRow } from '@wuxin/culture/question.schema'
import type { QuizView, SittingRow } from '@wuxin/culture/quiz.schema'
import { compound } from '@wuxin/web/people.fixture'

const id = (nth: number) => `0192f3a0-9999-7000-8000-00000000000${nth}`
/** The event, its quiz, a bank and a paper. */
export const [eventId, quizId, bankId, sittingId] = [id(1), id(2), id(3), id(4)]

/** A bank of two subjects. */
export const bankView = (change: Partial<BankView> = {}): BankView => ({
  id: bankId, version: 1, area: compound, place: { code: compound, name: '云泰园小区', path: '云兴镇 · 云泰园社区 · 云泰园小区' }, name: '市民文明题库', about: null, questions: 60,
  subjects: [{ subject: '文明', questions: 40 }, { subject: '法律', questions: 20 }], changedAt: '2025-04-20T01:00:00.000Z', ...change,
})

/** A question of it. */
export const questionRow = (change: Partial<QuestionRow> = {}): QuestionRow => ({
  id: id(5), version: 1, kind: 'multiple', text: '哪些是可回收物', options: ['纸', '铁', '剩菜'], answer: [0, 1], explanation: null, subject: '文明', difficulty: 'easy', edition: 1, ...change,
})

/** A quiz that people sit. */
export const quizView = (change: Partial<QuizView> = {}): QuizView => ({
  id: quizId, version: 3, area: compound, units: [], settingsVersion: 1, organiserUnit: null, organiser: '张国强', event: { id: eventId, number: 'HD-2025-0001', title: '文明知识竞赛', starts: '2025-04-26T01:00:00.000Z', hasSignUp: false },
  state: 'open', banks: [{ id: bankId, name: '市民文明题库' }], draws: [{ subject: '文明', kind: 'single', difficulty: null, count: 10, points: 10 }], minutes: 10, tries: 1, closesAt: null, shows: 'at_once',
  openedAt: '2025-04-21T01:00:00.000Z', closedAt: null, short: [], people: 12, running: 3, ended: 9, mean: 86.5, steps: [], ...change,
})

/** A paper that was handed in. */
export const sittingRow = (change: Partial<SittingRow> = {}): SittingRow => ({
  id: sittingId, version: 2, contact: { name: '刘*', phone: '138****0001', masked: true }, attempt: 1, begunAt: '2025-04-21T01:10:00.000Z', dueAt: '2025-04-21T01:20:00.000Z', endedAt: '2025-04-21T01:14:05.000Z', ending: 'self', voided: null,
  answered: 10, questions: 10, right: 9, score: 90, seconds: 245, ...change,
})
