import { compound } from '@wuxin/service/test-county'

/** A reading day on the Saturday after `monday`, with sign-up and all that its publication needs; times of Asia/Shanghai. */
export const reading = {
  area: compound, title: '世界读书日共读', particulars: { kind: 'reading' as const, books: ['平凡的世界'], host: '刘敏' }, starts: '2025-04-26T09:00:00+08:00', ends: '2025-04-26T11:00:00+08:00', spot: '小区广场', words: '带一本喜欢的书来。', capacity: 30,
}

/** An instant of Asia/Shanghai in April 2025. */
export const april = (day: number, time = '10:00'): Date => new Date(`2025-04-${String(day).padStart(2, '0')}T${time}:00+08:00`)
