import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { defaultCategories } from '@wuxin/feedback/category.schema'
import { levelOf } from '@wuxin/platform/area-tree'
import { Refused } from '@wuxin/web/network.fixture'
import { compound, resident } from '@wuxin/web/people.fixture'
import { describe, expect, it, vi } from 'vitest'
import { draw, fakeNetwork, standOnPhone } from '../feedback.fixture.ts'
import ReportPage from './report.page.tsx'

type Answers = Parameters<typeof fakeNetwork>[0]

const receipt = { number: 'MQ-2025-0500', code: '7K4M-9QPT-3WXH5', dueAt: '2025-04-14T15:59:59.999Z' }
const place = (code: string, name: string, path: string) => ({ code, name, path, level: levelOf(code), buildings: [] })
const places = (input: { q?: string; within?: string }) => {
  if (input.q) return [place(compound, '云泰园小区', '云兴镇 · 云泰园社区 · 云泰园小区')]
  if (!input.within) return [place('140225', '浑源县', '浑源县'), place('140225100', '永安镇', '永安镇'), place('140226', '左云县', '左云县'), place('140226100', '云兴镇', '云兴镇')]
  return [
    place('140226100004', '西街村', '云兴镇 · 西街村'), place(compound.slice(0, 12), '云泰园社区', '云兴镇 · 云泰园社区'), place(compound, '云泰园小区', '云兴镇 · 云泰园社区 · 云泰园小区'),
  ]
}

const open = (answers: Answers = {}, at = `/r?place=${compound}`) => {
  const network = fakeNetwork({
    'feedback.resident.categories': () => defaultCategories.map(({ code, name, nameEn, emergency }) => ({ code, name, nameEn, emergency })),
    'feedback.resident.report': () => receipt,
    'platform.areas.publicPlaces': (input: never) => ({ hotline: null, places: places(input) }),
    ...answers,
  })
  draw(ReportPage, { as: resident, path: '/r', at })
  return network
}
const write = async (words: string) => userEvent.type(await screen.findByLabelText('出了什么事'), words)
const send = async () => userEvent.click(await screen.findByRole('button', { name: '发送' }))
const reports = (network: ReturnType<typeof fakeNetwork>) => network.inputsOf('feedback.resident.report')

standOnPhone()

describe('reporting', () => {
  it('takes the words and one touch where the QR named the place: the category is guessed, nobody is asked who they are', async () => {
    const network = open()
    await screen.findByText('云泰园小区')
    await write('北门路灯不亮')
    expect(await screen.findByText('路灯照明')).toBeDefined()
    await send()
    expect(await screen.findByText('7K4M-9QPT-3WXH5')).toBeDefined()
    expect(screen.getByText('2025-04-14 23:59 前，社区会受理')).toBeDefined()
    expect(reports(network)).toEqual([{ area: compound, words: '北门路灯不亮', photos: [], category: '0401', anonymous: true }])
  })

  it('stands at the head of a township once it is chosen, with the way back, and takes one to a community by one touch', async () => {
    const parts = [1, 2, 3].flatMap((at) => [place(`14022610000${at}`, `第${at}社区`, ''), place(`14022610000${at}001`, `第${at}小区`, '')])
    const scrolled: (string | null)[] = []
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      scrolled.push(this.textContent || (this.nextElementSibling?.textContent ?? null))
    })
    open({ 'platform.areas.publicPlaces': (input: never) => ({ hotline: null, places: (input as { within?: string }).within ? [...parts, place('140226100009', '西街村', '')] : places(input) }) }, '/r')
    await userEvent.click(await screen.findByRole('button', { name: '云兴镇' }))
    const jumps = await screen.findByRole('navigation', { name: '直接去' })
    expect(screen.getByRole('heading', { name: '云兴镇' }).parentElement?.textContent).toContain('返回')
    expect(within(jumps).getAllByRole('button').map((each) => each.textContent)).toEqual(['第1社区', '第2社区', '第3社区', '村、其他社区'])
    await userEvent.click(within(jumps).getByRole('button', { name: '第3社区' }))
    expect(scrolled.map((text) => text?.trim())).toEqual(['返回云兴镇', '第3社区'])
    expect(document.activeElement?.textContent).toBe('第3社区')
    vi.restoreAllMocks()
  })

  it('takes three touches where the place is picked in either county: township, compound, send', async () => {
    const network = open({}, '/r')
    await write('北门路灯不亮')
    await userEvent.click(await screen.findByRole('button', { name: '云兴镇' }))
    await userEvent.click(await screen.findByRole('button', { name: '云泰园小区' }))
    await screen.findByText('路灯照明')
    await send()
    await waitFor(() => expect(reports(network)).toHaveLength(1))
  })

  it('finds a place by its name, and remembers it on the phone', async () => {
    open({}, '/r')
    await userEvent.type(await screen.findByLabelText('小区或社区的名字'), 'yty')
    await userEvent.click(await screen.findByRole('button', { name: '云兴镇 · 云泰园社区 · 云泰园小区' }))
    expect(await screen.findByText('云泰园小区')).toBeDefined()
    cleanup()
    open({}, '/r')
    expect(await screen.findByText('云泰园小区')).toBeDefined()
  })

  it('lets the guess be corrected', async () => {
    const network = open()
    await write('北门路灯不亮')
    await userEvent.click(await screen.findByRole('button', { name: '是哪一类：换一个' }))
    await userEvent.click(await screen.findByRole('button', { name: '安全隐患' }))
    await userEvent.click(await screen.findByRole('button', { name: '监控缺失' }))
    await send()
    await waitFor(() => expect(reports(network)).toMatchObject([{ category: '0705' }]))
  })

  it('keeps a number only from those who want to be called, and checks it', async () => {
    const network = open()
    await write('北门路灯不亮')
    await userEvent.click(await screen.findByLabelText(/希望给我回电话/))
    await userEvent.type(screen.getByLabelText('您的电话'), '123')
    await send()
    expect((await screen.findByLabelText('您的电话')).getAttribute('aria-invalid')).toBe('true')
    expect(reports(network)).toEqual([])
    await userEvent.clear(screen.getByLabelText('您的电话'))
    await userEvent.type(screen.getByLabelText('您的电话'), '138 1234 5678')
    await send()
    await waitFor(() => expect(reports(network)).toMatchObject([{ anonymous: false, phone: '13812345678' }]))
  })

  it('says which parts are missing and sends nothing', async () => {
    const network = open({}, '/r')
    await send()
    expect(await screen.findByText('请选一个地方')).toBeDefined()
    expect(screen.getByLabelText('出了什么事').getAttribute('aria-invalid')).toBe('true')
    expect(reports(network)).toEqual([])
  })

  it('keeps what was written over a reload, and over a service that does not answer', async () => {
    const network = open({ 'feedback.resident.report': () => new Refused('UNAVAILABLE') })
    await screen.findByText('云泰园小区')
    await write('北门路灯不亮')
    await send()
    expect(await screen.findByText(/您写的内容还在/)).toBeDefined()
    expect(reports(network)).toHaveLength(1)
    cleanup()
    open()
    expect(((await screen.findByLabelText('出了什么事')) as HTMLTextAreaElement).value).toBe('北门路灯不亮')
    expect(screen.getByText(/上次没有发出去/)).toBeDefined()
  })

  it('says that there is no network instead of trying', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    open()
    expect(((await screen.findByRole('button', { name: '没有网络，已替您保存' })) as HTMLButtonElement).disabled).toBe(true)
    vi.restoreAllMocks()
  })

  it('remembers the code for the page that tracks it, and begins the next report blank', async () => {
    open()
    await screen.findByText('云泰园小区')
    await write('北门路灯不亮')
    await send()
    await userEvent.click(await screen.findByRole('button', { name: '再反映一件' }))
    expect(((await screen.findByLabelText('出了什么事')) as HTMLTextAreaElement).value).toBe('')
    expect(localStorage.getItem('wuxin.draft.feedback.reports')).toContain('7K4M-9QPT-3WXH5')
  })
})
