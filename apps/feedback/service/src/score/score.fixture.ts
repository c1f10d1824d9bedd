import { randomUUID } from 'node:crypto'
import { scoreCardWanted } from '@wuxin/events/culture'
import { receive } from '@wuxin/service/events'
import { compound, monday } from '@wuxin/service/test-county'
import { asOwner, type ServiceUnderTest } from '@wuxin/service/testing'
import { people } from '../feedback.fixture.ts'
import type { FeedbackRouter } from '../router.ts'

export const items = [
  { code: 'order', name: { 'zh-CN': '组织安排', 'en-US': 'How it was organised' } },
  { code: 'venue', name: { 'zh-CN': '场地环境', 'en-US': 'The place' } },
]
/** A mark for each of them. */
export const given = (order: number, venue: number) => ({ order, venue })
/** The phone of the nth resident. */
export const phone = (n: number): string => `139${String(n).padStart(8, '0')}`

/** An event of CULTURE that is over and wants its score card. */
export const wanted = (overrides: object = {}) => ({
  module: 'culture', id: randomUUID(), number: 'HD-2025-0007', area: compound, title: '世界读书日共读', kind: 'reading', held: monday.toISOString(), heads: 28, items, by: { id: 'secretary', name: '张国强' }, unit: null, ...overrides,
})

/** Rounds as CULTURE has them opened, and those who score. */
export function scoreStory(at: ServiceUnderTest<FeedbackRouter>) {
  const as = (who: keyof typeof people, now?: Date) => at.as(people[who], { now }).scores
  const resident = (now?: Date, key?: string) => at.as(null, { now, ...(key && { key }) }).residentScores
  const hear = (payload: object, id = randomUUID()) => receive(at.service, { id, name: scoreCardWanted.name, source: 'culture', at: monday.toISOString(), requestId: 'test', payload })
  /** Opens a round for an event, and answers it as the secretary sees it. */
  const open = async (overrides: object = {}) => {
    const event = wanted(overrides)
    await hear(event)
    const [row] = await asOwner(at, `select id from score_round where subject_id = '${event.id}'`)
    return as('secretary').get({ id: String(row?.['id']) })
  }
  return { as, resident, hear, open }
}
