import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { drawPage, fakeService } from '../web.fixture.tsx'
import CalendarPage from './calendar.page.tsx'
import { calendarSpan, daysBetween, daysOfMonth, spannedDays, weekdayOf } from './calendar.rules.ts'

const days = [
  ...daysBetween('2025-10-01', '2025-10-08').map((day) => ({ day, kind: 'holiday', name: '国庆节、中秋节' })),
  { day: '2025-10-11', kind: 'workday', name: '国庆节调休' },
]
const draw = (roles: Parameters<typeof drawPage>[0]['roles']) => drawPage({ Page: CalendarPage, roles, at: 'calendar?year=2025' })

afterEach(() => vi.unstubAllGlobals())

it('a month marks days off and make-up workdays in words and counts the days that are worked', async () => {
  fakeService({ 'calendar.year': { year: 2025, isAnnounced: true, days } })
  await draw(['community_worker'])
  const october = within((await screen.findByText('十月')).closest('section') as HTMLElement) // the month around its name
  expect(october.getByText('工作日 18 天')).toBeTruthy()
  expect(october.getByLabelText('2025-10-01 国庆节、中秋节 放假').textContent).toBe('1休')
  expect(october.getByLabelText('2025-10-11 国庆节调休 上班（调休）').textContent).toBe('11班')
  expect(screen.queryByRole('button', { name: '调整日子' })).toBeNull()
})

it('a year without its notice says that only weekends are known', async () => {
  fakeService({ 'calendar.year': { year: 2025, isAnnounced: false, days: [] } })
  await draw(['community_worker'])
  expect(await screen.findByText(/2025 年的放假安排还没有录入/)).toBeTruthy()
})

it('a stretch of days is set at once, with its name and the notice that it follows', async () => {
  const asked = fakeService({ 'calendar.year': { year: 2025, isAnnounced: true, days }, 'calendar.set': { year: 2025, isAnnounced: true, days } })
  const user = await draw(['county_admin'])
  await user.click(await screen.findByRole('button', { name: '2025-05-01 工作日' }))
  const drawer = within(await screen.findByRole('dialog'))
  await user.clear(drawer.getByLabelText('到'))
  await user.type(drawer.getByLabelText('到'), '2025-05-03')
  await user.type(drawer.getByLabelText('叫什么'), '劳动节')
  await user.type(drawer.getByLabelText('事由'), '国办发明电〔2024〕12 号')
  await user.click(drawer.getByRole('button', { name: '提交' }))
  expect(await screen.findByText('已调整，正在走的时限会按新日历重算。')).toBeTruthy()
  const holiday = (day: string) => ({ day, kind: 'holiday', name: '劳动节' })
  expect(asked.find(({ step }) => step === 'calendar.set')?.input).toEqual({ days: ['2025-05-01', '2025-05-02', '2025-05-03'].map(holiday), reason: '国办发明电〔2024〕12 号' })
})

it('February of a leap year has 29 days, and weeks begin on Monday', () => {
  expect(daysOfMonth(2024, 2)).toHaveLength(29)
  expect(daysOfMonth(2025, 2)).toHaveLength(28)
  expect([weekdayOf('2025-06-02'), weekdayOf('2025-06-08')]).toEqual([0, 6])
})

it('a stretch that ends before it begins, or is longer than forty days, is refused at its end', () => {
  const span = { from: '2025-05-01', kind: 'holiday', name: '劳动节', reason: '按通知' }
  const fault = (to: string) => calendarSpan.safeParse({ ...span, to }).error?.issues.map((issue) => issue.path)
  expect(fault('2025-04-30')).toEqual([['to']])
  expect(fault('2025-06-10')).toEqual([['to']])
  expect(fault('2025-06-09')).toBeUndefined()
})

it('a day put back under the weekend rule has no kind', () => {
  expect(spannedDays({ from: '2025-05-01', to: '2025-05-01', kind: 'rule', name: '更正', reason: '更正' })).toEqual([{ day: '2025-05-01', kind: null, name: '更正' }])
})
