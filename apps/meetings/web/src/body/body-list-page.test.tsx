import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { compound, listed, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { bodyId, bodyRecord, bodyRow, draw, fakeNetwork, standOnPage } from '../meetings.fixture.ts'
import BodyListPage from './body-list.page.tsx'

const open = (answers: Answers = {}, { as = staff.secretary, at = '/bodies' } = {}) => {
  const network = fakeNetwork({ 'meetings.bodies.list': () => listed([bodyRow()]), ...answers })
  draw(BodyListPage, { as, path: '/bodies', at })
  return network
}
const add = async () => {
  await userEvent.click(await screen.findByRole('button', { name: '新建机构' }))
  return screen.findByRole('dialog')
}

standOnPage()

describe('the bodies', () => {
  it('stand with their place, people, open topics and next meeting', async () => {
    open()
    const row = (await screen.findByRole('link', { name: '云泰园小区六方联席会议' })).closest('tr') as HTMLElement
    expect(within(row).getByText('6 人')).toBeDefined()
    expect(within(row).getByText('3 个')).toBeDefined()
    expect(within(row).getByText('2025-04-18 15:00')).toBeDefined()
  })

  it('are those that meet, and those that were closed when asked for', async () => {
    const network = open()
    await userEvent.selectOptions(await screen.findByLabelText('状态'), 'true')
    await waitFor(() => expect(network.inputsOf('meetings.bodies.list')).toMatchObject([{ closed: false }, { closed: true }]))
  })

  it('are added by those who convene, each named after its place and kind', async () => {
    const network = open({ 'meetings.bodies.add': () => bodyRecord() })
    const drawer = await add()
    await waitFor(() => expect((within(drawer).getByLabelText('名称') as HTMLInputElement).value).toBe('云泰园小区六方联席会议'))
    await userEvent.click(within(drawer).getByRole('button', { name: '新建机构' }))
    expect(await screen.findByText('elsewhere')).toBeDefined()
    expect(network.inputsOf('meetings.bodies.add')).toEqual([{ kind: 'six_party', area: compound, name: '云泰园小区六方联席会议', recurrence: null }])
    cleanup()
    open({}, { as: staff.manager })
    await screen.findByRole('link', { name: bodyRow().name })
    expect(screen.queryByRole('button', { name: '新建机构' })).toBeNull()
  })

  it('meet by themselves from a first day on, which is asked for', async () => {
    const network = open({ 'meetings.bodies.add': () => bodyRecord() })
    const drawer = await add()
    await userEvent.click(within(drawer).getByRole('switch', { name: '定期开会' }))
    await userEvent.type(await within(drawer).findByLabelText('第一次'), '2025-05-16')
    await userEvent.type(within(drawer).getByLabelText('会场'), '红色港湾')
    await waitFor(() => expect((within(drawer).getByLabelText('名称') as HTMLInputElement).value).not.toBe(''))
    await userEvent.click(within(drawer).getByRole('button', { name: '新建机构' }))
    await waitFor(() => expect(network.inputsOf('meetings.bodies.add')).toMatchObject([{ recurrence: { every: 'monthly', from: '2025-05-16', at: '15:00', length: 90, place: '红色港湾' } }]))
  })

  it('say where a compound has its six-party meeting already', async () => {
    open({ 'meetings.bodies.add': () => new Refused('BODY_EXISTS', { area: compound }) })
    const drawer = await add()
    await waitFor(() => expect((within(drawer).getByLabelText('名称') as HTMLInputElement).value).not.toBe(''))
    await userEvent.click(within(drawer).getByRole('button', { name: '新建机构' }))
    expect(await within(drawer).findByText('这个小区已经有六方联席会议。')).toBeDefined()
  })

  it('lead to their pages', async () => {
    open()
    expect((await screen.findByRole('link', { name: bodyRow().name })).getAttribute('href')).toBe(`/m/meetings/bodies/${bodyId}`)
  })
})
