import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Refused, type Answers } from '@wuxin/web/network.fixture'
import { resident } from '@wuxin/web/people.fixture'
import { press } from '@wuxin/web/press.fixture'
import { describe, expect, it, vi } from 'vitest'
import { draw, fakeNetwork, standOnPhone } from '../culture.fixture.ts'
import HerePage from './here.page.tsx'
import MyPage from './my.page.tsx'
import { ownCodeOf, keepOwnCode } from './own-code.ts'
import SignUpPage from './sign-up.page.tsx'
import { code, readingDay, tracked } from './sign-up.fixture.ts'

const event = readingDay()
const sent = { number: '12', code, state: 'in', ahead: null }
const enter = 'culture.residentSignUps.enter'
const always: Answers = { 'culture.residentEvents.get': () => event, 'culture.residentSignUps.seats': () => ({ capacity: 30, free: 18, waiting: 0 }) }
const signsUp = (answers: Answers = {}) => {
  const network = fakeNetwork({ ...always, [enter]: () => sent, ...answers })
  draw(SignUpPage, { as: resident, at: `/?event=${event.id}` })
  return network
}
const fill = async (label: string | RegExp, words: string) => userEvent.type(await screen.findByLabelText(label), words)
const signUp = () => press(/^报\s?名$/)

standOnPhone()

describe('signing up on the phone', () => {
  it('says what is left, takes name, number and age, and the phone keeps the code and who it was', async () => {
    vi.stubGlobal('scrollTo', () => {})
    const network = signsUp()
    expect(await screen.findByText('还有 18 个名额')).toBeDefined()
    await fill('姓名', '王芳')
    await fill('手机号', '138 0000 1234')
    await fill('您的年龄', '40')
    await signUp()
    await waitFor(() => expect(network.inputsOf(enter)).toMatchObject([{ event: event.id, name: '王芳', phone: '13800001234', people: [{ name: '王芳', age: 40, relation: 'self' }], guardian: null }]))
    expect(await screen.findByText('elsewhere')).toBeDefined()
    expect(ownCodeOf(event.id)).toBe(code)
  })

  it('is one touch for whoever signed up on it before', async () => {
    localStorage.setItem('wuxin.draft.culture.person', JSON.stringify({ name: '王芳', phone: '13800001234', born: 1985 }))
    vi.stubGlobal('scrollTo', () => {})
    const network = signsUp()
    await screen.findByLabelText('姓名')
    await signUp()
    await waitFor(() => expect(network.inputsOf(enter)).toMatchObject([{ name: '王芳', people: [{ age: 40 }] }]))
  })

  it('asks a guardian to agree only where minors come by themselves', async () => {
    const network = signsUp()
    await fill('姓名', '王芳')
    await fill('手机号', '13800001234')
    await userEvent.click(screen.getByRole('button', { name: '加一位同行的人' }))
    await userEvent.type(screen.getAllByLabelText('姓名')[1] as HTMLElement, '小宝')
    await fill('年龄', '8')
    expect(screen.queryByText('监护人同意')).toBeNull()
    await userEvent.click(screen.getByLabelText('我自己参加'))
    expect(await screen.findByText('监护人同意')).toBeDefined()
    await signUp()
    expect(await screen.findByText('请监护人勾选同意。')).toBeDefined()
    await fill('监护人姓名', '王芳')
    await fill('监护人电话', '13800001234')
    await userEvent.click(screen.getByLabelText(/我是孩子的监护人/))
    await signUp()
    await waitFor(() => expect(network.inputsOf(enter)).toMatchObject([{ people: [{ name: '小宝', age: 8, relation: 'child' }], guardian: { name: '王芳', phone: '13800001234', agrees: true } }]))
  })

  it('says that the phone has signed up already, and that nobody comes', async () => {
    signsUp({ [enter]: () => new Refused('SIGNED_UP_TWICE') })
    await fill('姓名', '王芳')
    await fill('手机号', '13800001234')
    await userEvent.click(screen.getByLabelText('我自己参加'))
    await signUp()
    expect(await screen.findByText('请写上谁来参加。')).toBeDefined()
    await userEvent.click(screen.getByLabelText('我自己参加'))
    await fill('您的年龄', '40')
    await signUp()
    expect(await screen.findByText(/这个手机号已经报过名了/)).toBeDefined()
  })
})

describe('one\'s own sign-up', () => {
  const follow = (entry: object, answers: Answers = {}) => {
    const network = fakeNetwork({ 'culture.residentSignUps.track': () => tracked(entry), ...answers })
    draw(MyPage, { as: resident, at: `/?code=${code}` })
    return network
  }

  it('shows the code for the door to whoever has a place, and the day before it says so', async () => {
    vi.setSystemTime('2025-04-25T04:00:00Z')
    follow({})
    expect(await screen.findByText('已报名，名额给您留着')).toBeDefined()
    expect(await screen.findByRole('img', { name: '报名码的二维码' })).toBeDefined()
    expect(screen.getByText(/明天开始/)).toBeDefined()
  })

  it('says how many wait before, and shows no code for a door that does not open', async () => {
    follow({ state: 'waiting', ahead: 3 })
    expect(await screen.findByText('候补中，前面还有 3 家')).toBeDefined()
    expect(screen.queryByRole('img')).toBeNull()
  })

  it('takes an offered place at one touch', async () => {
    const network = follow({ state: 'offered', until: '2025-04-23T02:00:00.000Z', actions: ['confirm', 'withdraw'] }, { 'culture.residentSignUps.confirm': () => tracked() })
    await userEvent.click(await screen.findByRole('button', { name: '确认参加' }))
    expect(await screen.findByText('已报名，名额给您留着')).toBeDefined()
    expect(network.inputsOf('culture.residentSignUps.confirm')).toHaveLength(1)
  })

  it('is changed, and withdrawn', async () => {
    const network = follow({}, { 'culture.residentSignUps.amend': () => tracked({ people: [{ name: '王芳', age: 40, relation: 'self' }, { name: '王强', age: 70, relation: 'parent' }] }), 'culture.residentSignUps.withdraw': () => tracked({ state: 'withdrawn', actions: [] }) })
    await userEvent.click(await screen.findByRole('button', { name: '加一位同行的人' }))
    await fill('姓名', '王强')
    await fill('年龄', '70')
    await userEvent.selectOptions(screen.getByLabelText('是您的'), 'parent')
    await press('保存')
    await waitFor(() => expect(network.inputsOf('culture.residentSignUps.amend')).toMatchObject([{ people: [{ name: '王芳', age: 40, relation: 'self' }, { name: '王强', age: 70, relation: 'parent' }] }]))
    await press(/^取消报名$/)
    expect(await screen.findByText('报名已取消')).toBeDefined()
  })

  it('says that the event was cancelled, and why', async () => {
    const { event: held } = tracked()
    follow({ event: { ...held, state: 'cancelled', news: { action: 'cancel', words: '下雨' } }, actions: [] })
    expect(await screen.findByText('活动取消了')).toBeDefined()
    expect(screen.getByText('活动取消：下雨')).toBeDefined()
  })
})

describe('the QR at the door', () => {
  const arrive = 'culture.residentSignUps.arrive'
  const stands = () => {
    const network = fakeNetwork({ ...always, [arrive]: () => tracked({ attendedAt: '2025-04-26T00:50:00.000Z' }) })
    draw(HerePage, { as: resident, path: '/here/:event/:door', at: `/here/${event.id}/QD-7K4M9-QPT3W-X5` })
    return network
  }

  it('checks in by one touch on the phone that signed up', async () => {
    keepOwnCode(event.id, code)
    const network = stands()
    await press('我到了，签到')
    expect(await screen.findByText('签到好了：王芳，共 1 人')).toBeDefined()
    expect(network.inputsOf(arrive)).toMatchObject([{ event: event.id, door: 'QD-7K4M9-QPT3W-X5' }])
  })

  it('asks any other phone for the code, and calls a mistyped one so', async () => {
    stands()
    await fill('您的报名码', '7K4M')
    await press('我到了，签到')
    expect(await screen.findByText('报名码不对，请对照一下有没有写错。')).toBeDefined()
  })
})
