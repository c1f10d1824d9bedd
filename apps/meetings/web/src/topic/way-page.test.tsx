import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage, topicRecord } from '../meetings.fixture.ts'
import WayPage from './way.page.tsx'

const meeting = { id: '0192f3a0-3333-7000-8000-000000000003', number: 'HY-2025-0003', at: '2025-03-21T07:00:00.000Z' }
const record = topicRecord({
  state: 'closed', outcome: 'done', confirmed: true, source: 'case', sourceRef: { module: 'feedback', id: 'c1', label: 'MQ-2025-0412' },
  resolutions: [{ meeting, decision: 'adopt', words: '划线', votes: { for: 5, against: 0, abstain: 0, present: 5 }, change: null }],
  tasks: [{ id: '0192f3a0-5555-7000-8000-000000000001', number: 'JB-2025-0007', title: '划线', owner: '安居物业', state: 'done', dueAt: null, result: '划好了', photos: [], doneAt: '2025-04-09T01:00:00.000Z' }],
  verification: { source: 'call_back', words: '居民说好', at: '2025-04-10T01:00:00.000Z' }, answer: { words: '车位已划好', at: '2025-04-11T01:00:00.000Z' },
})
const stages = () => screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)
const whole = ['来源', '议题', '会议', '决议', '交办', '核验', '答复来源']

standOnPage()

describe('the whole way of a topic', () => {
  it('is one page from its source to the answer, each stage leading to its record, and reads backward too', async () => {
    fakeNetwork({ 'meetings.topics.get': () => record })
    draw(WayPage, { as: staff.secretary, path: '/m/meetings/topics/:id/way', at: `/m/meetings/topics/${record.id}/way` })
    expect((await screen.findByRole('link', { name: 'MQ-2025-0412' })).getAttribute('href')).toBe('/m/feedback/cases/c1')
    expect(screen.getAllByRole('link', { name: 'HY-2025-0003' })[0]?.getAttribute('href')).toBe(`/m/meetings/meetings/${meeting.id}`)
    expect(stages()).toEqual(whole)
    await userEvent.click(screen.getByRole('button', { name: '从结果看起' }))
    expect(stages()).toEqual(whole.toReversed())
  })
})
