import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Refused, type Answers } from '@wuxin/web/network.fixture'
import { resident } from '@wuxin/web/people.fixture'
import { keepCode } from '@wuxin/web/resident/kept-codes'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPhone } from '../volunteers.fixture.ts'
import TrackPage from './track.page.tsx'
import { holds } from './holds-code.ts'
import { code, fulfilledWish, residentWish } from './wish.fixture.ts'

const asRead = '7K4M9QPT3WXH5'
const unknown = () => new Refused('TRACKING_CODE_UNKNOWN')
/** The code names no order and no repair. */
const others: Answers = { 'volunteers.residentOrders.track': unknown, 'volunteers.residentHomeServices.track': unknown }
const open = (answers: Answers = {}, at = `/r?code=${code}`) => {
  const network = fakeNetwork({ 'volunteers.residentWishes.track': () => residentWish(), ...others, ...answers })
  draw(TrackPage, { as: resident, path: '/r', at })
  return network
}

standOnPhone()

describe('following a wish', () => {
  it('shows the eight steps, what was done in each and when, and who comes', async () => {
    open()
    const steps = await screen.findAllByRole('listitem')
    expect(steps.map((each) => each.dataset['standing'])).toEqual(['done', 'done', 'done', 'done', 'now', 'waiting', 'waiting', 'waiting'])
    expect(steps[0]?.textContent).toContain('收到您的心愿2025-04-01 09:00')
    expect(screen.getByText('来帮您圆梦的：第一小学')).toBeDefined()
  })

  it('is opened from the list of what was sent from this phone', async () => {
    keepCode('volunteers.codes', { code, number: 'XY-2025-0021', words: '想要一台收音机', at: Date.now() })
    open({}, '/r')
    await userEvent.click(await screen.findByRole('button', { name: /想要一台收音机/ }))
    expect(await screen.findByRole('heading', { level: 1, name: '一台收音机' })).toBeDefined()
  })

  it('says so where nothing has the code, and where nobody answers', async () => {
    open({ 'volunteers.residentWishes.track': unknown })
    expect(await screen.findByText('没有找到这个查询码，请对照一下。')).toBeDefined()
    fakeNetwork({ ...others, 'volunteers.residentWishes.track': unknown })
    expect(await holds(code)).toBe(false)
    fakeNetwork({ ...others, 'volunteers.residentWishes.track': () => new Refused('UNAVAILABLE') })
    await expect(holds('9K4M-9QPT-3WXH5')).rejects.toThrow()
  })

  it('says why it was not taken up', async () => {
    open({ 'volunteers.residentWishes.track': () => residentWish({ state: 'declined', step: 'verify', claimedBy: null, may: [], reason: '已由民政解决', steps: residentWish().steps.slice(0, 1) }) })
    expect(await screen.findByRole('heading', { name: '没有采纳' })).toBeDefined()
    expect(screen.getByText('已由民政解决')).toBeDefined()
  })
})

describe('what is the wisher’s to say', () => {
  it('is whether it came true, then how it was', async () => {
    let wish = fulfilledWish
    const network = open({
      'volunteers.residentWishes.track': () => wish,
      'volunteers.residentWishes.confirm': () => (wish = residentWish({ ...fulfilledWish, state: 'rate', step: 'rate', may: ['rate'] })),
      'volunteers.residentWishes.rate': () => (wish = residentWish({ ...fulfilledWish, state: 'closed', step: 'rate', may: [], rating: { by: 'resident', score: 5, words: null, at: '2025-04-12T01:00:00.000Z' } })),
    })
    expect(await screen.findByAltText(/圆梦照片/)).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: '提交' }))
    expect(await screen.findByText('必填')).toBeDefined()
    await userEvent.click(screen.getByRole('radio', { name: '圆了' }))
    await userEvent.click(screen.getByRole('button', { name: '提交' }))
    await userEvent.click(await screen.findByRole('radio', { name: '很满意' }))
    await userEvent.click(screen.getByRole('button', { name: '提交评价' }))
    expect(await screen.findByText('您的评价：很满意。谢谢您。')).toBeDefined()
    expect(network.inputsOf('volunteers.residentWishes.confirm')).toEqual([{ code: asRead }])
    expect(network.inputsOf('volunteers.residentWishes.rate')).toEqual([{ code: asRead, score: 5 }])
  })

  it('is what is missing where it did not', async () => {
    const network = open({ 'volunteers.residentWishes.track': () => fulfilledWish, 'volunteers.residentWishes.dispute': () => residentWish({ state: 'fulfil', step: 'fulfil' }) })
    await userEvent.click(await screen.findByRole('radio', { name: /还没有/ }))
    await userEvent.click(screen.getByRole('button', { name: '提交' }))
    expect(await screen.findByText('必填')).toBeDefined()
    await userEvent.type(screen.getByLabelText('还差什么'), '不响')
    await userEvent.click(screen.getByRole('button', { name: '提交' }))
    expect((await screen.findByText('帮您圆梦')).closest('li')?.dataset['standing']).toBe('now')
    expect(network.inputsOf('volunteers.residentWishes.dispute')).toEqual([{ code: asRead, reason: '不响' }])
  })

  it('is that it is not wanted any more, without a reason if need be', async () => {
    const network = open({ 'volunteers.residentWishes.withdraw': () => residentWish({ state: 'withdrawn', step: 'post', may: [] }) })
    await userEvent.click(await screen.findByText('不需要了，撤回心愿'))
    await userEvent.click(screen.getByRole('button', { name: '撤回心愿' }))
    expect(await screen.findByRole('heading', { name: '已撤回' })).toBeDefined()
    expect(network.inputsOf('volunteers.residentWishes.withdraw')).toEqual([{ code: asRead }])
  })
})
