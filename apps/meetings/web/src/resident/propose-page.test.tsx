import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { compound, resident } from '@wuxin/web/people.fixture'
import { keptCodes } from '@wuxin/web/resident/kept-codes'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPhone } from '../meetings.fixture.ts'
import ProposePage from './propose.page.tsx'

const code = '7K4M-9QPT-3WXH5'
const places = [
  { code: compound.slice(0, 12), name: '云泰园社区', level: 'community', path: '云兴镇 · 云泰园社区', buildings: [] },
  { code: compound, name: '云泰园小区', level: 'compound', path: '云兴镇 · 云泰园社区 · 云泰园小区', buildings: [] },
]
const open = (answers: Answers = {}) => {
  const network = fakeNetwork({
    'platform.areas.publicPlaces': () => ({ hotline: null, places }),
    'meetings.residentTopics.propose': () => ({ number: 'YT-2025-0012', code }),
    ...answers,
  })
  draw(ProposePage, { as: resident, path: '/r', at: `/r?place=${compound}` })
  return network
}
const write = async (words: string) => userEvent.type(await screen.findByLabelText('想商量什么事'), words)
const send = async () => userEvent.click(await screen.findByRole('button', { name: '发送' }))
const sent = (network: ReturnType<typeof fakeNetwork>) => network.inputsOf('meetings.residentTopics.propose')

standOnPhone()

describe('proposing a topic', () => {
  it('takes the words and one touch where the QR named the place; nobody is asked who they are', async () => {
    const network = open()
    await screen.findByText('云泰园小区')
    await write('东门外没有充电的地方')
    await send()
    expect(await screen.findByText(code)).toBeDefined()
    expect(screen.getByText('开会商量，形成决议')).toBeDefined()
    expect(screen.getByRole('link', { name: '看议到哪一步' }).getAttribute('href')).toBe(`/r/meetings/topic?code=${code}`)
    expect(sent(network)).toEqual([{ area: compound, words: '东门外没有充电的地方', photos: [] }])
    expect(keptCodes('meetings.topics')).toMatchObject([{ code, number: 'YT-2025-0012', words: '东门外没有充电的地方' }])
  })

  it('asks for the words before it sends anything', async () => {
    const network = open()
    await screen.findByText('云泰园小区')
    await send()
    expect(await screen.findByText('必填')).toBeDefined()
    expect(sent(network)).toEqual([])
  })

  it('takes a number from who wants to be called, and says where it is none', async () => {
    const network = open()
    await screen.findByText('云泰园小区')
    await write('充电棚')
    await userEvent.click(screen.getByRole('checkbox', { name: /希望给我回电话/ }))
    await userEvent.type(screen.getByLabelText('您的电话'), '1380000')
    await send()
    expect(await screen.findByText('这不是电话号码，请看看有没有少写。')).toBeDefined()
    await userEvent.type(screen.getByLabelText('您的电话'), '1234')
    await send()
    await waitFor(() => expect(sent(network)).toMatchObject([{ phone: '13800001234' }]))
  })

  it('keeps what was written where nobody answers, and over a reload', async () => {
    open({ 'meetings.residentTopics.propose': () => new Refused('TOO_MANY') })
    await screen.findByText('云泰园小区')
    await write('充电棚')
    await send()
    expect(await screen.findByText('操作太频繁，请稍后再试。')).toBeDefined()
    cleanup()
    open()
    expect(((await screen.findByLabelText('想商量什么事')) as HTMLTextAreaElement).value).toBe('充电棚')
    expect(screen.getByText('这是您上次没有发出去的内容，已替您保留。')).toBeDefined()
  })
})
