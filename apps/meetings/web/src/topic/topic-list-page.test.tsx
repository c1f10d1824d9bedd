import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Answers } from '@wuxin/web/network.fixture'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it, vi } from 'vitest'
import { bodyId, draw, fakeNetwork, standOnPage, topicList, topicRow } from '../meetings.fixture.ts'
import TopicListPage from './topic-list.page.tsx'

const closed = topicRow({ id: '0192f3a0-1111-7000-8000-000000000013', number: 'YT-2025-0013', title: '高空抛物', state: 'closed', outcome: 'done', confirmed: true, dueAt: null })
const lapsed = topicRow({ id: '0192f3a0-1111-7000-8000-000000000014', number: 'YT-2025-0014', title: '宠物拴绳', state: 'closed', outcome: 'done', confirmed: false, dueAt: null })

const open = (answers: Answers = {}, { as = staff.secretary, at = '/topics' } = {}) => {
  const network = fakeNetwork({ 'meetings.topics.list': () => topicList([topicRow({ supervised: true }), closed, lapsed]), 'meetings.bodies.get': () => ({ name: '云泰园小区六方联席会议' }), ...answers })
  draw(TopicListPage, { as, path: '/topics', at })
  return network
}
const asked = (network: ReturnType<typeof fakeNetwork>) => network.inputsOf('meetings.topics.list')
const rowOf = async (name: RegExp) => (await screen.findByRole('link', { name })).closest('tr') as HTMLElement

standOnPage()

describe('the pool of topics', () => {
  it('names each topic, its place, state and clock, and leads to its page', async () => {
    open()
    const row = await rowOf(/电动车充电棚选址/)
    expect(within(row).getByText('待审题')).toBeDefined()
    expect(within(row).getByText('督办')).toBeDefined()
    expect(within(row).getByText(/还剩 4 天/)).toBeDefined()
    expect(within(row).getByRole('link').getAttribute('href')).toBe(`/m/meetings/topics/${topicRow().id}`)
  })

  it('says of a closed one how it ended, and whether its proposer agreed', async () => {
    open()
    expect(within(await rowOf(/高空抛物/)).getByText('已确认')).toBeDefined()
    expect(within(await rowOf(/宠物拴绳/)).getByText('未确认')).toBeDefined()
    expect(within(await rowOf(/宠物拴绳/)).getByText('已办成')).toBeDefined()
  })

  it('narrows by a chip, with the count behind it', async () => {
    const network = open()
    await userEvent.click(await screen.findByRole('button', { name: '已超期 2' }))
    await waitFor(() => expect(asked(network).at(-1)).toMatchObject({ chip: 'overdue' }))
  })

  it('reads its question from the address, where figures and bodies lead, and names both', async () => {
    const network = open({}, { at: `/topics?figure=tabled&body=${bodyId}&from=2024-01-01&to=2024-12-31` })
    await screen.findByRole('link', { name: /高空抛物/ })
    expect(asked(network)[0]).toMatchObject({ figure: 'tabled', body: bodyId, from: '2024-01-01', to: '2024-12-31' })
    expect((screen.getByLabelText('统计') as HTMLSelectElement).value).toBe('tabled')
    expect(await screen.findByRole('option', { name: '云泰园小区六方联席会议' })).toBeDefined()
  })

  it('exports what it shows, in the language on screen', async () => {
    open({}, { at: '/topics?state=queue&page=2' })
    expect((await screen.findByRole('link', { name: /导\s?出/ })).getAttribute('href')).toBe('/api/meetings/topics.xlsx?state=queue&lang=zh-CN')
  })

  it('lets those raise a topic who may', async () => {
    open()
    expect((await screen.findByRole('link', { name: /提议题/ })).getAttribute('href')).toBe('/m/meetings/topics/new')
    cleanup()
    open({}, { as: staff.leader })
    await rowOf(/高空抛物/)
    expect(screen.queryByRole('link', { name: /提议题/ })).toBeNull()
  })

  it('says why it is empty', async () => {
    open({ 'meetings.topics.list': () => topicList([]) })
    expect(await screen.findByText(/还没有议题/)).toBeDefined()
  })

  it('is cards on a phone, which leave out what a topic has not', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }))
    open()
    const card = async (name: RegExp) => (await screen.findByRole('link', { name })).closest('li') as HTMLElement
    expect(within(await card(/电动车充电棚选址/)).getByText('时限')).toBeDefined()
    expect(within(await card(/高空抛物/)).queryByText('时限')).toBeNull()
  })
})
