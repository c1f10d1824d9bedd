import { expect, it } from 'vitest'
import type { Task } from './inbox.ts'
import { byUrgency, urgencyOf } from './inbox.ts'

const now = '2025-04-21T08:00:00Z'

it.each([
  ['2025-04-21T07:59:00Z', 'overdue'],
  ['2025-04-21T15:59:59Z', 'today'],
  ['2025-04-21T16:00:00Z', 'later'],
  [null, 'open'],
])('what is due at %s is %s, by the day in Asia/Shanghai', (dueAt, urgency) => {
  expect(urgencyOf({ dueAt }, now)).toBe(urgency)
})

it('the soonest comes first, what has no clock last', () => {
  const due = (dueAt: string | null) => ({ dueAt }) as Task // order looks at the clock alone
  expect(byUrgency([due(null), due('2025-04-22T00:00:00Z'), due('2025-04-21T00:00:00Z')]).map(({ dueAt }) => dueAt)).toEqual(['2025-04-21T00:00:00Z', '2025-04-22T00:00:00Z', null])
})
