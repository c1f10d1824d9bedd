import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { listed, staff } from '@wuxin/web/people.fixture'
import { press, spaced } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import NeedListPage from './listing-list.page.tsx'
import ListingPage from './listing.page.tsx'
import { need, needId, resource, resourceId, rowOf } from './project.fixture.ts'

const chips = { mine: 1, free: 1, full: 0, expiring: 0, closed: 0 }
const open = (record = need(), as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'volunteers.listings.get': () => record, 'volunteers.listings.matches': () => [], ...answers })
  draw(ListingPage, { as, path: '/listings/:id', at: `/listings/${record.id}` })
  return network
}

standOnPage()

describe('the list of needs', () => {
  it('says of each what it is, whose, and how much is left, beside the other two lists', async () => {
    fakeNetwork({ 'volunteers.listings.list': () => listed([rowOf(need({ free: 5 }))], { chips }) })
    draw(NeedListPage, { as: staff.manager, path: '/listings' })
    const row = (await screen.findByRole('link', { name: /小学生周末托管/ })).closest('tr') as HTMLElement
    for (const text of ['人才', '云泰园小区', '剩 5 / 12 场', '2025-06-30']) expect(within(row).getByText(text)).toBeDefined()
    expect(screen.getByRole('link', { name: '资源清单' }).getAttribute('href')).toBe('/m/volunteers/listings/resources')
    expect(screen.getByRole('link', { name: '项目清单' }).getAttribute('href')).toBe('/m/volunteers/projects')
  })

  it('takes a new need for the place that one organises', async () => {
    const network = fakeNetwork({ 'volunteers.listings.list': () => listed([], { chips }), 'volunteers.listings.add': () => need({ state: 'draft', version: 1 }) })
    draw(NeedListPage, { as: staff.secretary, path: '/listings' })
    await press('提出需求')
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('radio', { name: '人才' }))
    await userEvent.type(within(drawer).getByLabelText('需要什么'), '小学生周末托管')
    await userEvent.type(within(drawer).getByLabelText('具体说明'), '周末上午')
    await userEvent.type(within(drawer).getByLabelText('数量'), '12')
    await userEvent.type(within(drawer).getByLabelText('计量单位'), '场')
    await userEvent.type(within(drawer).getByLabelText('有效期到'), '2025-06-30')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('保存') }))
    await waitFor(() => expect(network.inputsOf('volunteers.listings.add')).toMatchObject([
      { side: 'need', kind: 'talent', unit: null, area: need().area, title: '小学生周末托管', amount: 12, measure: '场', from: '2025-04-12', to: '2025-06-30' },
    ]))
  })
})

describe('the page of a listing', () => {
  it('offers its owner to publish a draft, and to nobody else', async () => {
    const network = open(need({ state: 'draft', publishedAt: null, version: 1 }), staff.secretary, { 'volunteers.listings.publish': () => need() })
    await press('发布')
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('发布') }))
    expect(await screen.findByText('已发布，等待认领。')).toBeDefined()
    expect(network.inputsOf('volunteers.listings.publish')).toEqual([{ id: needId, version: 1 }])
  })

  it('offers the other side to claim it with what they have', async () => {
    open(need(), staff.manager)
    expect((await screen.findByRole('link', { name: '用我方资源认领' })).getAttribute('href')).toBe(`/m/volunteers/projects/new?listing=${needId}`)
    expect(await screen.findByText('现在没有合适的。对方发布后会出现在这里。')).toBeDefined()
  })

  it('says that all of it is taken, by which projects', async () => {
    open(need({ free: 0, projects: [{ id: needId, number: 'XM-2025-0023', title: '周末课堂', state: 'carry', amount: 12 }] }), staff.manager)
    expect(await screen.findByText('已全部被认领。')).toBeDefined()
    expect(screen.getByRole('link', { name: 'XM-2025-0023 周末课堂' })).toBeDefined()
    expect(screen.queryByRole('link', { name: '用我方资源认领' })).toBeNull()
  })

  it('suggests what fits with the reasons, which its owner claims right away', async () => {
    const reasons = [
      { because: 'kind', kind: 'talent' }, { because: 'place', area: '140226', name: '左云县', level: 'county' }, { because: 'words', shared: ['周末', '陪伴'] }, { because: 'amount', covers: 8, of: 12 },
    ]
    open(need(), staff.secretary, { 'volunteers.listings.matches': () => [{ ...rowOf(resource()), reasons }] })
    expect(await screen.findByText('同为人才 · 都在左云县 · 都提到周末、陪伴 · 能满足 8 / 12 场')).toBeDefined()
    expect(screen.getByRole('link', { name: '认领' }).getAttribute('href')).toBe(`/m/volunteers/projects/new?listing=${resourceId}&with=${needId}`)
  })

  it('offers the owner of a suggestion the same from the other side, and to nobody else', async () => {
    open(resource(), staff.secretary, { 'volunteers.listings.matches': () => [{ ...rowOf(need()), reasons: [] }] })
    expect((await screen.findByRole('link', { name: '认领' })).getAttribute('href')).toBe(`/m/volunteers/projects/new?listing=${resourceId}&with=${needId}`)
    cleanup()
    open(resource(), staff.electrician, { 'volunteers.listings.matches': () => [{ ...rowOf(need()), reasons: [] }] })
    expect(await screen.findByRole('link', { name: '小学生周末托管' })).toBeDefined()
    expect(screen.queryByRole('link', { name: '认领' })).toBeNull()
  })

  it('tells why it cannot be lowered below what is claimed', async () => {
    open(need(), staff.secretary, { 'volunteers.listings.amend': () => new Refused('LISTING_HELD', { held: 5 }) })
    await press('更多')
    await userEvent.click(await screen.findByRole('menuitem', { name: '修改' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('修改') }))
    expect(await within(drawer).findByText('已经被认领 5，数量不能比这少。')).toBeDefined()
  })
})
