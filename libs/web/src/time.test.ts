import { beforeAll, expect, it } from 'vitest'
import { startTexts, switchLanguage } from './i18n.ts'
import { clockStanding, dateText, dateTimeText, dayEdge, isSameDay, lengthText, relativeText } from './time.ts'

beforeAll(() => startTexts())

it('an instant is read in Asia/Shanghai wherever the browser stands', () => {
  expect(dateTimeText('2025-04-20T16:05:00Z')).toBe('2025-04-21 00:05')
  expect(dateText('2025-04-20T15:59:59Z')).toBe('2025-04-20')
})

it('a day begins and ends at midnight in Asia/Shanghai', () => {
  expect(dayEdge('2025-04-21')).toBe('2025-04-20T16:00:00.000Z')
  expect(dayEdge('2025-04-21', true)).toBe('2025-04-21T15:59:59.999Z')
  expect(isSameDay(dayEdge('2025-04-21'), dayEdge('2025-04-21', true))).toBe(true)
})

it('a length is said in the two largest units that matter', () => {
  expect(lengthText((6 * 60 + 20) * 60_000)).toBe('6 小时 20 分')
  expect(lengthText(50 * 3_600_000)).toBe('2 天 2 小时')
  expect(lengthText(-59_000)).toBe('0 分')
})

it('a clock is due soon within four hours of its end and overdue after it', () => {
  const now = '2025-04-21T08:00:00Z'
  expect(clockStanding('2025-04-21T12:00:01Z', now)).toBe('running')
  expect(clockStanding('2025-04-21T12:00:00Z', now)).toBe('dueSoon')
  expect(clockStanding('2025-04-21T07:59:59Z', now)).toBe('overdue')
})

it('how long ago is said in the language on screen', async () => {
  const now = '2025-04-21T08:00:00Z'
  expect(relativeText('2025-04-21T05:00:00Z', now)).toBe('3小时前')
  await switchLanguage('en-US')
  expect(relativeText('2025-04-21T05:00:00Z', now)).toBe('3 hours ago')
  expect(lengthText(3_600_000)).toBe('1 hour')
  await switchLanguage('zh-CN')
})
