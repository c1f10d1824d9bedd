import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ClockBadge } from './clock-badge.tsx'
import { standOnKit } from './words.fixture.ts'

standOnKit()
const now = '2025-04-21T08:00:00Z'

it.each([
  ['2025-04-21T14:20:00Z', 'underWay', '还剩 6 小时 20 分'],
  ['2025-04-21T09:00:00Z', 'dueSoon', '还剩 1 小时'],
  ['2025-04-20T07:00:00Z', 'overdue', '已超 1 天 1 小时'],
])('a clock that ends at %s is %s, in words too', (dueAt, tone, text) => {
  render(<ClockBadge dueAt={dueAt} now={now} />)
  const badge = screen.getByText(text)
  expect(badge.dataset['tone']).toBe(tone)
  expect(badge.title).toMatch(/^截止 2025-04-2\d \d\d:\d\d$/)
})

it('says nothing where no clock runs, and that a paused one is paused', () => {
  const { container, rerender } = render(<ClockBadge dueAt={null} />)
  expect(container.textContent).toBe('')
  rerender(<ClockBadge dueAt={now} paused />)
  expect(container.textContent).toBe('已暂停')
})
