import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { readTrackingCode, makeTrackingCode, showTrackingCode } from '@wuxin/platform/tracking-code.rules'
import { Refused } from '@wuxin/web/network.fixture'
import { present, resident } from '@wuxin/web/people.fixture'
import { keepCode } from '@wuxin/web/resident/kept-codes'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPhone } from '../feedback.fixture.ts'
import type { ResidentCase } from './tracked-case.tsx'
import TrackPage from './track.page.tsx'

type Answers = Parameters<typeof fakeNetwork>[0]

const code = showTrackingCode(makeTrackingCode(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])))
const tracked = (overrides: Partial<ResidentCase> = {}): ResidentCase => ({
  number: 'MQ-2025-0412', title: '北门路灯不亮', words: '北门路灯不亮', place: '云兴镇 · 云泰园社区 · 云泰园小区', category: { name: '路灯照明', nameEn: 'Street lights' }, order: 'land', state: 'report_in',
  reportedAt: '2025-04-11T01:00:00.000Z', dueAt: '2025-04-14T15:59:59.999Z', answer: null, rating: null, ratingUntil: null,
  steps: [
    { order: 'order', action: 'report', at: '2025-04-11T01:00:00.000Z', units: [] },
    { order: 'order', action: 'accept', at: '2025-04-11T02:00:00.000Z', units: [] },
    { order: 'dispatch', action: 'whistle', at: '2025-04-11T03:00:00.000Z', units: ['县城管局', '安居物业'] },
  ],
  ...overrides,
})
const toRate = tracked({
  order: 'rate', state: 'rate', ratingUntil: '2025-04-22T15:59:59.999Z', dueAt: '2025-04-22T15:59:59.999Z',
  answer: { outcome: 'solved', words: '三盏灯已换好。', at: '2025-04-12T01:00:00.000Z', photos: [] },
})

const open = (answers: Answers = {}, at = `/r?code=${code}`) => {
  const network = fakeNetwork({ 'feedback.resident.track': () => tracked(), ...answers })
  draw(TrackPage, { as: resident, path: '/r', at })
  return network
}

standOnPhone()

describe('tracking', () => {
  it('shows the five orders, what was done in each and when, and by when the next comes', async () => {
    open()
    const [first, second, third, ...rest] = await screen.findAllByRole('listitem')
    expect(first?.textContent).toContain('点单')
    expect(first?.textContent).toContain('2025-04-11 10:00')
    expect(second?.textContent).toContain('已通知县城管局、安居物业')
    expect(third?.getAttribute('aria-current')).toBe('step')
    expect(third?.textContent).toContain('2025-04-14 23:59 前到场')
    expect(rest.map((each) => each.dataset['standing'])).toEqual(['waiting', 'waiting'])
  })

  it('finds a report however its code is written, and tells a mistyped one at once', async () => {
    const network = open({}, '/r')
    await userEvent.type(await screen.findByLabelText('查询码'), 'ABCD')
    await userEvent.click(screen.getByRole('button', { name: '查一查' }))
    expect(await screen.findByText(/查询码不对/)).toBeDefined()
    await userEvent.clear(screen.getByLabelText('查询码'))
    await userEvent.type(screen.getByLabelText('查询码'), code.toLowerCase().replaceAll('-', ' '))
    await userEvent.click(screen.getByRole('button', { name: '查一查' }))
    expect(await screen.findByRole('heading', { name: '北门路灯不亮' })).toBeDefined()
    expect(network.inputsOf('feedback.resident.track')[0]).toEqual({ code: readTrackingCode(code) })
  })

  it('opens what was sent from this phone by one touch, and forgets it when asked', async () => {
    keepCode('feedback.reports', { code, number: 'MQ-2025-0412', words: '北门路灯不亮', at: present.getTime() })
    open({}, '/r')
    await userEvent.click(await screen.findByRole('button', { name: /北门路灯不亮/ }))
    expect(await screen.findByRole('heading', { level: 1, name: '北门路灯不亮' })).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: /查别的/ }))
    await userEvent.click(await screen.findByRole('button', { name: '不再显示' }))
    expect(screen.queryByRole('button', { name: /北门路灯不亮/ })).toBeNull()
  })

  it('shows the answer and takes one rating', async () => {
    const network = open({
      'feedback.resident.track': () => toRate,
      'feedback.resident.rate': () => tracked({ ...toRate, state: 'closed', ratingUntil: null, rating: { rating: 'basically', words: '慢了点', at: present.toISOString(), source: 'resident' } }),
    })
    expect(await screen.findByText('三盏灯已换好。')).toBeDefined()
    await userEvent.click(screen.getByRole('radio', { name: '基本满意' }))
    await userEvent.type(screen.getByLabelText(/想说的话/), '慢了点')
    await userEvent.click(screen.getByRole('button', { name: '提交评价' }))
    expect(await screen.findByText('您的评价：基本满意')).toBeDefined()
    expect(screen.queryByRole('button', { name: '提交评价' })).toBeNull()
    expect(network.inputsOf('feedback.resident.rate')).toEqual([{ code: readTrackingCode(code), rating: 'basically', words: '慢了点' }])
  })

  it('asks which rating before it sends one', async () => {
    const network = open({ 'feedback.resident.track': () => toRate })
    await userEvent.click(await screen.findByRole('button', { name: '提交评价' }))
    expect(within(screen.getByRole('group', { name: /您对结果满意吗/ })).getByRole('alert').textContent).toBe('必填')
    expect(network.inputsOf('feedback.resident.rate')).toEqual([])
  })

  it('says kindly that it was rated already', async () => {
    let isRated = false
    open({
      'feedback.resident.track': () => (isRated ? tracked({ ...toRate, state: 'closed', ratingUntil: null, rating: { rating: 'satisfied', words: null, at: present.toISOString(), source: 'call_back' } }) : toRate),
      'feedback.resident.rate': () => {
        isRated = true
        return new Refused('TRANSITION_NOT_ALLOWED', { state: 'closed', action: 'rate' })
      },
    })
    await userEvent.click(await screen.findByRole('radio', { name: '满意' }))
    await userEvent.click(screen.getByRole('button', { name: '提交评价' }))
    await waitFor(() => expect(screen.getByText('您的评价：满意')).toBeDefined())
    expect(screen.getByText(/已经评价过了，谢谢您/)).toBeDefined()
    expect(screen.getByText('您已评价')).toBeDefined()
    expect(screen.getByRole('link', { name: '再反映一件' }).getAttribute('href')).toBe('/r/feedback/report')
  })

  it('says so where no report has the code', async () => {
    open({ 'feedback.resident.track': () => new Refused('TRACKING_CODE_UNKNOWN') })
    expect(await screen.findByText(/没有找到这个查询码/)).toBeDefined()
  })
})
