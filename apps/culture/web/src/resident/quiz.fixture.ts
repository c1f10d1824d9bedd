import type { PaperItem, PublicQuiz, SittingView } from '@wuxin/culture/quiz.schema'

/** The event whose quiz is sat. */
export const quizEvent = '0192f3a0-7777-7000-8000-000000000001'

/** What everybody may know of it. */
export const publicQuiz = (change: Partial<PublicQuiz> = {}): PublicQuiz => ({
  event: { id: quizEvent, title: '文明知识竞赛', starts: '2025-04-26T01:00:00.000Z' }, state: 'open', questions: 2, most: 30, minutes: 10, tries: 1, closesAt: null, shows: 'at_once', needsSignUp: false, ...change,
})

const item = (text: string, change: Partial<PaperItem> = {}): PaperItem => ({ kind: 'single', text, options: ['礼让行人', '按喇叭', '加速'], points: 10, chosen: [], ...change })

/** A paper of two questions, just begun. */
export const sittingView = (change: Partial<SittingView> = {}): SittingView => ({
  area: '140226100001001', quiz: 'open', attempt: 1, triesLeft: 0, left: 600, isOver: false, items: [item('斑马线前应当'), item('哪些是垃圾分类', { kind: 'multiple', options: ['可回收物', '有害垃圾', '星期天'], points: 20 })], result: null, review: null, ...change,
})
