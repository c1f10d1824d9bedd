import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { compound, listed, place, present, property, staff } from '@wuxin/web/people.fixture'
import { openDrawer, spaced } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import AllianceListPage from './alliance-list.page.tsx'
import { alliance, allianceId, allianceRow, community } from './alliance.fixture.ts'
import AlliancePage from './alliance.page.tsx'

const open = (record = alliance(), as = staff.community, answers: Answers = {}) => {
  const network = fakeNetwork({ 'volunteers.alliances.get': () => record, ...answers })
  draw(AlliancePage, { as, path: '/alliances/:id', at: `/alliances/${record.id}` })
  return network
}
const compounds = ({ within: area, level }: { within?: string; level?: string }) =>
  level === 'compound' ? [{ code: compound, name: place.name, path: null }] : [{ code: area ?? community, name: '云泰园社区', path: null }]

standOnPage()

describe('the list of pairings', () => {
  it('says which unit stands with which places, how, and what came of it', async () => {
    fakeNetwork({ 'volunteers.alliances.list': () => listed([allianceRow(), allianceRow({ id: compound, isCurrent: false, pairing: 'many_to_one' })]) })
    draw(AllianceListPage, { as: staff.manager, path: '/alliances' })
    for (const text of ['1+1', 'N+1', '结对中', '已结束']) expect(await screen.findByText(text, { selector: 'td *, td' })).toBeDefined()
    expect(screen.getAllByText('2 个')).toHaveLength(2)
    expect(screen.queryByRole('button', { name: spaced('结对') })).toBeNull()
  })

  it('lists who has nobody: communities, compounds and units', async () => {
    const none = { units: [{ id: property, name: '县医院' }], communities: [{ code: community, name: '云泰园社区', path: '云兴镇 · 云泰园社区' }], compounds: [place] }
    fakeNetwork({ 'volunteers.alliances.coverage': () => ({ paired: { units: 3, communities: 6, compounds: 80 }, uncovered: none, asOf: present.toISOString() }) })
    draw(AllianceListPage, { as: staff.township, path: '/alliances', at: '/alliances?view=coverage' })
    const panel = (await screen.findByRole('heading', { name: '没有单位结对的社区' })).closest('section') as HTMLElement
    expect(within(panel).getByText('已结对 6，未结对 1')).toBeDefined()
    expect(within(panel).getByText('云泰园社区')).toBeDefined()
    expect(screen.getByText('县医院')).toBeDefined()
  })

  it('pairs a unit with the community and compounds of it', async () => {
    const network = fakeNetwork({ 'volunteers.alliances.list': () => listed([]), 'volunteers.alliances.pair': () => alliance(), 'platform.directory.areas': compounds })
    draw(AllianceListPage, { as: staff.community, path: '/alliances' })
    await userEvent.click(await screen.findByRole('button', { name: spaced('结对') }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getAllByRole('combobox')[0] as HTMLElement)
    await userEvent.click(await screen.findByTitle('安居物业'))
    await userEvent.click(await within(drawer).findByRole('checkbox', { name: place.name }))
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('结对') }))
    await waitFor(() => expect(network.inputsOf('volunteers.alliances.pair')).toEqual([{ unit: property, area: community, compounds: [compound], words: null, from: '2025-04-12', to: null }]))
  })
})

describe('the page of a pairing', () => {
  it('shows the term, what was agreed and where its contracts lie', async () => {
    open()
    expect(await screen.findByRole('heading', { level: 1, name: '安居物业 · 云泰园社区' })).toBeDefined()
    expect(screen.getByText('2025-03-01 起')).toBeDefined()
    expect(screen.getByText('结对：云泰园小区，2025-03-01 起')).toBeDefined()
    expect(screen.getByRole('link', { name: '2 个' }).getAttribute('href')).toBe(`/m/volunteers/projects?unit=${property}&area=${community}&figure=contracts`)
  })

  it('is ended with its last day and a reason, by who pairs', async () => {
    const network = open(alliance(), staff.community, { 'volunteers.alliances.end': () => alliance({ reason: '换社区', isCurrent: false, version: 2 }) })
    const drawer = await openDrawer('结束结对')
    await userEvent.type(within(drawer).getByLabelText('为什么结束'), '换社区')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('结束结对') }))
    await waitFor(() => expect(network.inputsOf('volunteers.alliances.end')).toEqual([{ id: allianceId, version: 1, to: '2025-04-12', reason: '换社区' }]))
  })

  it('says that a compound is taken, and offers nothing to whoever pairs nobody', async () => {
    open(alliance(), staff.community, { 'volunteers.alliances.amend': () => new Refused('ALLIANCE_EXISTS', { community: '西街社区' }), 'platform.directory.areas': compounds })
    const drawer = await openDrawer('修改')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('修改') }))
    expect(await within(drawer).findByText('这段时间已经与西街社区结对。')).toBeDefined()
  })

  it('has nothing to change for the unit itself', async () => {
    open(alliance(), staff.manager)
    expect(await screen.findByText('2025-03-01 起')).toBeDefined()
    expect(screen.queryByRole('button', { name: spaced('更多') })).toBeNull()
  })
})
