import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { compound, draw, fakeNetwork, freshPage, staff, topicId, topicRow } from '../meetings.fixture.tsx'
import ProposePage from './propose.page.tsx'

const open = () => {
  const network = fakeNetwork({
    'meetings.bodies.taking': () => [],
    'meetings.topics.similar': () => [topicRow({ title: '楼道充电' })],
    'meetings.topics.propose': () => ({ id: topicId, number: 'YT-2025-0050' }),
  })
  draw(ProposePage, { as: staff.secretary })
  return network
}

beforeEach(freshPage)
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('raising a topic', () => {
  it('takes a title and words; a secretary’s own compound stands there already; then its page opens', async () => {
    const network = open()
    await userEvent.type(await screen.findByLabelText('议题标题'), '充电棚')
    await userEvent.type(screen.getByLabelText('议题内容'), '东门外没有充电的地方')
    await userEvent.click(screen.getByRole('button', { name: /^提\s?出$/ }))
    expect(await screen.findByText('elsewhere')).toBeDefined()
    expect(network.inputsOf('meetings.topics.propose')).toEqual([{ area: compound, title: '充电棚', words: '东门外没有充电的地方', photos: [], body: null, source: null }])
  })

  it('hints at what was raised already, and at what only the owners decide', async () => {
    open()
    await userEvent.type(await screen.findByLabelText('议题标题'), '更换物业公司')
    expect(await screen.findByRole('link', { name: '楼道充电' })).toBeDefined()
    expect(screen.getByText(/可能属于业主共同决定事项：选聘、解聘物业服务企业/)).toBeDefined()
  })

  it('says beside the fields what is missing, and sends nothing', async () => {
    const network = open()
    await userEvent.click(await screen.findByRole('button', { name: /^提\s?出$/ }))
    await waitFor(() => expect(screen.getAllByText('必填')).toHaveLength(2))
    expect(network.inputsOf('meetings.topics.propose')).toEqual([])
  })
})
