import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { makeTrackingCode, readTrackingCode, showTrackingCode } from '@wuxin/platform/tracking-code.rules'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { present, resident } from '@wuxin/web/people.fixture'
import { keepCode } from '@wuxin/web/resident/kept-codes'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPhone } from '../meetings.fixture.ts'
import type { ResidentTopic } from './topic-steps.ts'
import TopicPage from './topic.page.tsx'

const code = showTrackingCode(makeTrackingCode(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])))
const asRead = readTrackingCode(code)
const tracked = (overrides: Partial<ResidentTopic> = {}): ResidentTopic => ({
  number: 'YT-2025-0012', title: '电动车充电棚选址', words: '东门外没有充电的地方', place: '云兴镇 · 云泰园社区 · 云泰园小区', state: 'convene', step: 'convene', proposedAt: '2025-04-01T01:00:00.000Z',
  meetingAt: '2025-04-18T07:00:00.000Z', resolution: null, tasks: [], reason: null, answer: null, confirmed: false, confirmUntil: null,
  steps: [
    { step: 'propose', action: 'propose', at: '2025-04-01T01:00:00.000Z' },
    { step: 'screen', action: 'accept', at: '2025-04-02T01:00:00.000Z' },
    { step: 'notify', action: 'notify', at: '2025-04-10T01:00:00.000Z' },
  ],
  ...overrides,
})
const done = { title: '东门外装十个充电位', owner: '安居物业', state: 'done' as const, dueAt: '2025-04-21T15:59:59.999Z', result: '十个充电位已通电。', photos: ['/files/one?until=1&sign=x'] }
const toVerify = tracked({ state: 'verify', step: 'verify', resolution: { decision: 'adopt', words: '在东门外北侧建充电棚。' }, tasks: [done], confirmUntil: '2025-05-06T15:59:59.999Z' })

const open = (answers: Answers = {}, at = `/r?code=${code}`) => {
  const network = fakeNetwork({ 'meetings.residentTopics.track': () => tracked(), ...answers })
  draw(TopicPage, { as: resident, path: '/r', at })
  return network
}

standOnPhone()

describe('following a topic', () => {
  it('shows the eight steps, what was done in each and when, and when the next comes', async () => {
    open()
    const steps = await screen.findAllByRole('listitem')
    expect(screen.getByText('东门外没有充电的地方')).toBeDefined()
    expect(steps.map((each) => each.dataset['standing'])).toEqual(['done', 'done', 'done', 'now', 'waiting', 'waiting', 'waiting', 'waiting'])
    expect(steps[0]?.textContent).toContain('征题 您提出收到您的议题2025-04-01 09:00')
    expect(steps[3]?.getAttribute('aria-current')).toBe('step')
    expect(steps[3]?.textContent).toContain('2025-04-18 15:00 开会')
  })

  it('is opened by its code, or by one touch where it was proposed from this phone', async () => {
    keepCode('meetings.topics', { code, number: 'YT-2025-0012', words: '东门外没有充电的地方', at: present.getTime() })
    const network = open({}, '/r')
    await userEvent.click(await screen.findByRole('button', { name: /东门外没有充电的地方/ }))
    expect(await screen.findByRole('heading', { level: 1, name: '电动车充电棚选址' })).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: /查别的/ }))
    await userEvent.type(await screen.findByLabelText('查询码'), code.toLowerCase())
    await userEvent.click(screen.getByRole('button', { name: '查一查' }))
    expect(await screen.findByRole('heading', { level: 1, name: '电动车充电棚选址' })).toBeDefined()
    expect(new Set(network.inputsOf('meetings.residentTopics.track').map((input) => readTrackingCode((input as { code: string }).code)))).toEqual(new Set([asRead]))
  })

  it('says why a topic did not go before a meeting', async () => {
    open({ 'meetings.residentTopics.track': () => tracked({ state: 'declined', step: 'screen', meetingAt: null, reason: '已由物业当天处理。', steps: tracked().steps.slice(0, 1) }) })
    expect(await screen.findByRole('heading', { name: '没有上会' })).toBeDefined()
    expect(screen.getByText('已由物业当天处理。')).toBeDefined()
    expect(screen.getAllByRole('listitem').map((each) => each.dataset['standing'])).toEqual(['done', ...Array.from({ length: 7 }, () => 'waiting')])
  })

  it('says so where no topic has the code', async () => {
    open({ 'meetings.residentTopics.track': () => new Refused('TRACKING_CODE_UNKNOWN') })
    expect(await screen.findByText('没有找到这个查询码，请对照一下。')).toBeDefined()
  })
})

describe('confirming a result', () => {
  it('shows what was decided and done, with its evidence, and takes the confirmation', async () => {
    const network = open({
      'meetings.residentTopics.track': () => toVerify,
      'meetings.residentTopics.confirm': () => tracked({ ...toVerify, state: 'answer', step: 'answer', confirmed: true, confirmUntil: null }),
    })
    expect(await screen.findByText('在东门外北侧建充电棚。')).toBeDefined()
    expect(screen.getByText('十个充电位已通电。')).toBeDefined()
    expect(screen.getByAltText('办理照片 1')).toBeDefined()
    expect(screen.getByText('2025-05-06 23:59 前请您确认')).toBeDefined()
    await userEvent.click(screen.getByRole('radio', { name: '办好了' }))
    await userEvent.click(screen.getByRole('button', { name: '提交' }))
    expect(await screen.findByText('您已确认办好，谢谢您。')).toBeDefined()
    expect(screen.queryByRole('button', { name: '提交' })).toBeNull()
    expect(network.inputsOf('meetings.residentTopics.confirm')).toEqual([{ code: asRead }])
  })

  it('asks whether it is done, and what is missing where it is not, before it sends anything', async () => {
    const network = open({
      'meetings.residentTopics.track': () => toVerify,
      'meetings.residentTopics.dispute': () => tracked({ ...toVerify, state: 'assign', step: 'assign', confirmUntil: null, tasks: [{ ...done, state: 'handle', result: null, photos: [] }] }),
    })
    await userEvent.click(await screen.findByRole('button', { name: '提交' }))
    expect(within(screen.getByRole('group', { name: /这件事办好了吗/ })).getByRole('alert').textContent).toBe('必填')
    await userEvent.click(screen.getByRole('radio', { name: /还没有办好/ }))
    await userEvent.click(screen.getByRole('button', { name: '提交' }))
    expect((await screen.findByRole('alert')).textContent).toBe('必填')
    await userEvent.type(screen.getByLabelText('哪里没有办好'), '两个不通电')
    await userEvent.click(screen.getByRole('button', { name: '提交' }))
    expect(await screen.findByText(/2025-04-21 前办好/)).toBeDefined()
    expect(network.inputsOf('meetings.residentTopics.dispute')).toEqual([{ code: asRead, reason: '两个不通电' }])
  })

  it('an explanation is only understood: there is nothing to do again', async () => {
    const network = open({
      'meetings.residentTopics.track': () => tracked({ ...toVerify, resolution: { decision: 'explain', words: '市政道路明年改造。' }, tasks: [] }),
      'meetings.residentTopics.confirm': () => tracked({ ...toVerify, tasks: [], state: 'answer', step: 'answer', confirmed: true, confirmUntil: null }),
    })
    await userEvent.click(await screen.findByRole('button', { name: '知道了，我确认' }))
    expect(await screen.findByText('您已确认办好，谢谢您。')).toBeDefined()
    expect(screen.queryByRole('radio')).toBeNull()
    expect(network.inputsOf('meetings.residentTopics.confirm')).toHaveLength(1)
  })

  it('shows how it stands where it was confirmed already', async () => {
    let isConfirmed = false
    open({
      'meetings.residentTopics.track': () => (isConfirmed ? tracked({ ...toVerify, state: 'closed', step: 'answer', confirmed: true, confirmUntil: null }) : toVerify),
      'meetings.residentTopics.confirm': () => {
        isConfirmed = true
        return new Refused('TRANSITION_NOT_ALLOWED', { state: 'closed', action: 'confirm' })
      },
    })
    await userEvent.click(await screen.findByRole('radio', { name: '办好了' }))
    await userEvent.click(screen.getByRole('button', { name: '提交' }))
    expect(await screen.findByText('您已确认办好，谢谢您。')).toBeDefined()
  })
})
