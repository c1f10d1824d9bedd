import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { myDay } from '@wuxin/volunteers/overview.schema'
import type { Answers } from '@wuxin/web/network.fixture'
import { compound, listed, place, present } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { serviceList, serviceRow } from '../record/record.fixture.ts'
import { volunteerRecord } from '../team/team.fixture.ts'
import { doers, draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import MyPage from './my.page.tsx'
import RegistrationPage from './registration.page.tsx'

const day = (overrides: Partial<z.output<typeof myDay>> = {}): z.output<typeof myDay> => ({
  registered: true, waiting: 1, watchesOpen: 2, visitsDue: 0, claims: 1, openWishes: 4, openOrders: 0, served: { records: 3, minutes: 270 }, asOf: present.toISOString(),
  todos: [{ kind: 'wish', id: '0192f3a0-6666-7000-8000-000000000001', number: 'XY-2025-0001', title: '想要一副老花镜', place, step: 'contact', dueAt: '2025-04-13T15:59:59.999Z', overdue: false }],
  ...overrides,
})
const open = (of = day(), as = doers.member, answers: Answers = {}) => {
  const network = fakeNetwork({
    'volunteers.my.day': () => of,
    'volunteers.own.me': () => (of.registered ? volunteerRecord() : null),
    'volunteers.records.own': () => serviceList([serviceRow()]),
    'volunteers.reports.mine': () => ({ rows: [], missing: ['workplace', 'home'] }),
    ...answers,
  })
  draw(MyPage, { as })
  return network
}

standOnPage()

describe('my service', () => {
  it('says what waits for me and what I could take on, each leading to where it is done', async () => {
    open()
    expect((await screen.findByRole('link', { name: /想要一副老花镜/ })).getAttribute('href')).toBe('/m/volunteers/wishes/0192f3a0-6666-7000-8000-000000000001')
    expect(screen.getByRole('link', { name: /窗帘行动：2 户要看/ }).getAttribute('href')).toBe('/m/volunteers/curtain')
    expect(screen.getByRole('link', { name: /微心愿：4 个等人认领/ }).getAttribute('href')).toBe('/m/volunteers/wishes?view=open')
    expect(screen.queryByText(/走访/)).toBeNull()
    expect(screen.getByText('已确认服务 3 次，共 4 小时 30 分')).toBeDefined()
  })

  it('writes a service down that has just ended, with the place of the last one', async () => {
    const network = open(day(), doers.member, { 'volunteers.records.report': () => ['0192f3a0-8888-7000-8000-000000000009'] })
    await userEvent.click(await screen.findByRole('button', { name: '1 小时' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('做了什么'), '送餐')
    await userEvent.click(within(drawer).getByRole('button', { name: '记一次服务' }))
    await waitFor(() => expect(network.inputsOf('volunteers.records.report')).toEqual([
      { area: compound, place: '社区食堂', day: '2025-04-12', from: '09:00', to: '10:00', words: '送餐', photos: [], occasion: { kind: 'other', id: null } },
    ]))
    expect(await screen.findByText('已记下，等待确认。')).toBeDefined()
  })

  it('leads whoever is not registered to the form', async () => {
    open(day({ registered: false, todos: [], waiting: 0 }), doers.volunteer)
    expect((await screen.findByRole('link', { name: '登记为志愿者' })).getAttribute('href')).toBe('/m/volunteers/my/registration')
    expect(screen.queryByRole('button', { name: '记一次服务' })).toBeNull()
  })

  it('has party members report to both communities, and nobody else', async () => {
    open()
    expect(await screen.findByText('还没有到单位所在地报到')).toBeDefined()
    cleanup()
    open(day(), doers.volunteer)
    await screen.findByText('要我办的')
    expect(screen.queryByText('双报到')).toBeNull()
  })
})

describe('my registration', () => {
  const page = (answers: Answers) => {
    const network = fakeNetwork({ 'volunteers.certificates.list': () => listed([]), ...answers })
    draw(RegistrationPage, { as: doers.volunteer })
    return network
  }

  it('is made with what one agrees to', async () => {
    const network = page({ 'volunteers.own.me': () => null, 'volunteers.own.register': () => volunteerRecord() })
    await userEvent.type(await screen.findByLabelText('出生日期'), '1990-01-01')
    expect(screen.getAllByRole('checkbox').filter((each) => (each as HTMLInputElement).checked)).toEqual([])
    await userEvent.click(screen.getByRole('checkbox', { name: '登记服务' }))
    await userEvent.click(screen.getByRole('checkbox', { name: '公示姓名' }))
    await userEvent.click(screen.getByRole('button', { name: '登记为志愿者' }))
    await waitFor(() => expect(network.inputsOf('volunteers.own.register')).toMatchObject([{ area: compound.slice(0, 12), born: '1990-01-01', consents: ['register', 'publish_name'], guardian: null }]))
  })

  it('shows what is kept, gives a consent at a touch, and takes all of it along', async () => {
    const network = page({ 'volunteers.own.me': () => volunteerRecord({ masked: false, phone: '13812345678' }), 'volunteers.own.giveConsent': () => volunteerRecord() })
    expect(await screen.findByText('13812345678')).toBeDefined()
    const row = screen.getByText('公示姓名').closest('li') as HTMLElement
    await userEvent.click(within(row).getByRole('button', { name: /同\s?意/ }))
    await waitFor(() => expect(network.inputsOf('volunteers.own.giveConsent')).toEqual([{ id: volunteerRecord().id, version: 2, purpose: 'publish_name' }]))
    expect(screen.getByRole('link', { name: '下载我的全部信息' }).getAttribute('href')).toBe('/api/volunteers/own.xlsx')
  })
})
