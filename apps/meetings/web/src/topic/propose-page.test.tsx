import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { compound, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage, topicId, topicRow } from '../meetings.fixture.ts'
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

standOnPage()

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

  it('takes many at once from a table for those who screen, and refuses all where cells are wrong, naming each', async () => {
    let wrong = [{ row: 2, column: 'place', expected: 'place', params: {}, got: '东苑' }]
    const network = fakeNetwork({ 'meetings.bodies.taking': () => [], 'meetings.topics.import': () => ({ added: wrong.length ? 0 : 1, wrong }) })
    draw(ProposePage, { as: staff.secretary })
    await userEvent.click(await screen.findByRole('button', { name: '从表格导入' }))
    const table = await screen.findByLabelText('表格')
    await userEvent.click(table)
    await userEvent.paste('地点\t议题\t内容\n云泰园小区\t充电棚\t没处充电\n东苑\t路灯\t不亮')
    expect(screen.getByText('读到 2 行')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: /^导\s?入$/ }))
    expect(await screen.findByText('1 处不对，没有导入任何议题。')).toBeDefined()
    expect(screen.getByText('您召集的地方的名称、全称或编码')).toBeDefined()
    wrong = []
    await userEvent.clear(table)
    await userEvent.paste('云泰园小区\t充电棚\t没处充电')
    await userEvent.click(screen.getByRole('button', { name: /^导\s?入$/ }))
    expect(await screen.findByText('已导入 1 个议题，等待审题。')).toBeDefined()
    expect(network.inputsOf('meetings.topics.import').at(-1)).toEqual({ rows: [{ place: '云泰园小区', title: '充电棚', words: '没处充电', name: '', phone: '', day: '' }] })
  })
})
