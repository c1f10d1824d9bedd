import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { listed, staff } from '@wuxin/web/people.fixture'
import type { Answers } from '@wuxin/web/network.fixture'
import { describe, expect, it } from 'vitest'
import { doers, draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import OwnWishesPage from './own-wishes.page.tsx'
import WishListPage from './wish-list.page.tsx'
import { openWish, wishId, wishList, wishRow } from './wish.fixture.ts'

const leftOver = wishRow({ id: '0192f3a0-1111-7000-8000-000000000022', number: 'XY-2025-0022', title: '一副老花镜', state: 'claim', round: 3, leftOver: true, dueAt: null })
const taken = wishRow({ id: '0192f3a0-1111-7000-8000-000000000023', number: 'XY-2025-0023', title: '修水龙头', state: 'contact', claimer: { id: 'school', name: '高老师', unit: { id: 'school', name: '第一小学' } } })

const open = (answers: Answers = {}, { as = staff.secretary, Page = WishListPage, at = '/wishes' } = {}) => {
  const network = fakeNetwork({ 'volunteers.wishes.list': () => wishList([wishRow(), leftOver, taken]), 'volunteers.wishes.browse': () => listed([openWish({ round: 2 })]), ...answers })
  draw(Page, { as, path: '/wishes', at })
  return network
}
const rowOf = async (name: RegExp) => (await screen.findByRole('link', { name })).closest('tr') as HTMLElement

standOnPage()

describe('the wishes of whoever organises', () => {
  it('name each with its place, state, clock and who has it, and lead to its page', async () => {
    open()
    const row = await rowOf(/想要一台收音机/)
    expect(within(row).getByText('待核实')).toBeDefined()
    expect(within(row).getByText(/还剩 4 天/)).toBeDefined()
    expect(within(row).getByRole('link').getAttribute('href')).toBe(`/m/volunteers/wishes/${wishId}`)
    expect(within(await rowOf(/一副老花镜/)).getByText('第 3 轮')).toBeDefined()
    expect(within(await rowOf(/修水龙头/)).getByText('高老师 · 第一小学')).toBeDefined()
  })

  it('are narrowed by a chip, taken along as a sheet, and begun by hand', async () => {
    const network = open()
    await userEvent.click(await screen.findByRole('button', { name: '多轮未认领 1' }))
    await waitFor(() => expect(network.inputsOf('volunteers.wishes.list').at(-1)).toMatchObject({ chip: 'left_over' }))
    expect(screen.getByRole('link', { name: /导\s?出/ }).getAttribute('href')).toBe('/api/volunteers/wishes.xlsx?chip=left_over&lang=zh-CN')
    expect(screen.getByRole('link', { name: /代为登记/ }).getAttribute('href')).toBe('/m/volunteers/wishes/new')
    cleanup()
    open({}, { as: staff.leader })
    await rowOf(/修水龙头/)
    expect(screen.queryByRole('link', { name: /代为登记/ })).toBeNull()
  })

  it('are the rows behind the figure where it leads here', async () => {
    const network = open({}, { at: '/wishes?figure=wishes_fulfilled&from=2025-01-01&to=2025-12-31' })
    await rowOf(/修水龙头/)
    expect(network.inputsOf('volunteers.wishes.list')[0]).toMatchObject({ figure: 'wishes_fulfilled', from: '2025-01-01', to: '2025-12-31' })
    expect((screen.getByLabelText('统计') as HTMLSelectElement).selectedOptions[0]?.textContent).toBe('圆梦')
  })

  it('say why there is none', async () => {
    open({ 'volunteers.wishes.list': () => wishList([]) })
    expect(await screen.findByText(/还没有心愿/)).toBeDefined()
  })
})

describe('the wishes of whoever might claim one', () => {
  it('are those that are open, with the words that everybody reads; one’s own are a view beside them', async () => {
    const network = open({}, { as: doers.member })
    const row = await rowOf(/一台收音机/)
    expect(within(row).getByText('一位独居老人想要一台收音机。')).toBeDefined()
    expect(within(row).getByText('第 2 轮')).toBeDefined()
    expect(network.inputsOf('volunteers.wishes.browse').at(-1)).toMatchObject({ mine: false })
    expect(network.inputsOf('volunteers.wishes.list')).toEqual([])
    expect(screen.getByRole('link', { name: '我认领的' }).getAttribute('href')).toBe('/m/volunteers/wishes/mine')
  })

  it('that are one’s own show how they stand and the time that is left', async () => {
    const network = open({ 'volunteers.wishes.browse': () => listed([openWish({ mine: true, state: 'contact', dueAt: '2025-04-19T15:59:59.999Z' })]) }, { as: doers.member, Page: OwnWishesPage })
    const row = await rowOf(/一台收音机/)
    expect(network.inputsOf('volunteers.wishes.browse').at(-1)).toMatchObject({ mine: true })
    expect(within(row).getByText('待对接')).toBeDefined()
    expect(within(row).getByText(/还剩 7 天/)).toBeDefined()
  })

  it('say what to do where there is none', async () => {
    open({ 'volunteers.wishes.browse': () => listed([]) }, { as: doers.volunteer, Page: OwnWishesPage })
    expect(await screen.findByText(/您还没有认领心愿/)).toBeDefined()
  })
})
