import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { listed, property, staff } from '@wuxin/web/people.fixture'
import { spaced } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import ClaimPage from './claim.page.tsx'
import { need, needId, project, resource, resourceId, rowOf } from './project.fixture.ts'

const chips = { mine: 1, free: 1, full: 0, expiring: 0, closed: 0 }
const open = (own = [rowOf(resource())], answers: Answers = {}) => {
  const network = fakeNetwork({ 'volunteers.listings.get': () => need(), 'volunteers.listings.list': () => listed(own, { chips }), ...answers })
  draw(ClaimPage, { as: staff.manager, path: '/projects/new', at: `/projects/new?listing=${needId}` })
  return network
}

standOnPage()

describe('a claim', () => {
  it('joins what is wanted with one\'s own that fits it, as much as both have', async () => {
    const network = open([rowOf(resource())], { 'volunteers.projects.claim': () => project() })
    expect(await screen.findByText('安居物业 · 剩 8 场')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: spaced('认领') }))
    await waitFor(() => expect(network.inputsOf('volunteers.projects.claim')).toEqual([
      { title: '小学生周末托管', words: null, from: '2025-04-12', to: '2025-06-30', parts: [{ listing: needId, amount: 8 }, { listing: resourceId, amount: 8 }] },
    ]))
    expect(network.inputsOf('volunteers.listings.list')[0]).toMatchObject({ side: 'resource', kind: 'talent', chip: 'mine' })
  })

  it('says how much is left where somebody was quicker, and keeps what was filled in', async () => {
    open([rowOf(resource())], { 'volunteers.projects.claim': () => new Refused('LISTING_FULL', { title: '小学生周末托管', free: 2 }) })
    await userEvent.click(await screen.findByRole('button', { name: spaced('认领') }))
    expect(await screen.findByText('“小学生周末托管”只剩 2，不够。')).toBeDefined()
    expect((screen.getByLabelText('项目名称') as HTMLInputElement).value).toBe('小学生周末托管')
  })

  it('takes a further resource of one\'s own, and lets go of it again', async () => {
    const second = rowOf(resource({ id: '0192f3a0-1111-7000-8000-000000000029', title: '物业的车', free: 2 }))
    open([rowOf(resource()), second])
    await userEvent.click(await screen.findByRole('combobox'))
    await userEvent.click(await screen.findByTitle('物业的车'))
    expect(await screen.findByLabelText('物业的车的数量')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: '去掉物业的车' }))
    await waitFor(() => expect(screen.queryByLabelText('物业的车的数量')).toBeNull())
  })

  it('of what is all taken by now says so, and asks for nothing', async () => {
    open([rowOf(resource())], { 'volunteers.listings.get': () => need({ free: 0 }) })
    expect(await screen.findByText('已全部被认领。')).toBeDefined()
    expect(screen.queryByRole('button', { name: spaced('认领') })).toBeNull()
  })

  it('without anything of one\'s own begins with adding it, published at once', async () => {
    const network = open([], { 'volunteers.listings.add': () => resource({ state: 'draft', version: 1 }), 'volunteers.listings.publish': () => resource() })
    await userEvent.click(await screen.findByRole('button', { name: '登记资源' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('能提供什么'), '物业的活动助教')
    await userEvent.type(within(drawer).getByLabelText('具体说明'), '周末两名员工')
    await userEvent.type(within(drawer).getByLabelText('数量'), '8')
    await userEvent.type(within(drawer).getByLabelText('计量单位'), '场')
    await userEvent.type(within(drawer).getByLabelText('有效期到'), '2025-06-30')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('发布并去认领') }))
    await waitFor(() => expect(network.inputsOf('volunteers.listings.publish')).toEqual([{ id: resourceId, version: 1 }]))
    expect(network.inputsOf('volunteers.listings.add')).toMatchObject([{ side: 'resource', kind: 'talent', unit: property, area: need().area }])
  })
})
