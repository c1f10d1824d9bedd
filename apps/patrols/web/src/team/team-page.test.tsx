import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { listed, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage, walkers } from '../patrols.fixture.ts'
import TeamListPage from './team-list.page.tsx'
import { teamId, teamRecord, teamRow } from './team.fixture.ts'
import TeamPage from './team.page.tsx'

const open = (as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'patrols.teams.get': () => teamRecord(), 'platform.directory.people': () => [{ id: 'volunteer', name: '周一', path: null }], ...answers })
  draw(TeamPage, { as, path: '/m/patrols/teams/:id', at: `/m/patrols/teams/${teamId}` })
  return network
}

standOnPage()

describe('the list of patrol teams', () => {
  it('says who leads and what is planned; whoever walks forms none', async () => {
    fakeNetwork({ 'patrols.teams.list': () => listed([teamRow()]) })
    draw(TeamListPage, { as: walkers.member })
    const row = (await screen.findByRole('link', { name: '云泰园巡查队' })).closest('tr') as HTMLElement
    expect(within(row).getByText('孙洁')).toBeDefined()
    expect(within(row).getByText('2 人')).toBeDefined()
    expect(screen.queryByRole('button', { name: /组建队伍/ })).toBeNull()
  })
})

describe('the page of a patrol team', () => {
  it('says who signs in and who walks along, and keeps who left behind a touch', async () => {
    open()
    expect(await screen.findAllByText('用手机签到')).toHaveLength(2)
    expect(screen.getByText('同行，不登录')).toBeDefined()
    expect(screen.getByText('不在任的 1 人')).toBeDefined()
    expect(screen.getByRole('link', { name: '1 个' }).getAttribute('href')).toBe(`/m/patrols/plans?team=${teamId}`)
  })

  it('takes in somebody with an account, whose name is filled in, and says why where it cannot', async () => {
    const network = open(staff.secretary, { 'patrols.teams.join': () => new Refused('MEMBER_TWICE', { team: '云泰园巡查队' }) })
    await userEvent.click(await screen.findByRole('button', { name: '加入队员' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('combobox', { name: '人员' }))
    await userEvent.click(await screen.findByTitle('周一'))
    await userEvent.click(within(drawer).getByRole('button', { name: '加入队员' }))
    expect(await within(drawer).findByText('这个人已经在云泰园巡查队里。')).toBeDefined()
    expect(network.inputsOf('patrols.teams.join')).toEqual([{ id: teamId, version: 3, person: 'volunteer', name: '周一', position: 'member', from: '2025-04-12', to: null }])
  })

  it('fills in the name of whoever is taken in next as well, who was found before', async () => {
    let asked = 0
    const once = () => (asked++ === 0 ? [{ id: 'volunteer', name: '周一', path: null }] : new Promise(() => {}))
    const network = open(staff.secretary, { 'patrols.teams.join': () => teamRecord(), 'platform.directory.people': once })
    for (const _ of ['one', 'another']) {
      await userEvent.click(await screen.findByRole('button', { name: '加入队员' }))
      const drawer = await screen.findByRole('dialog')
      await userEvent.click(within(drawer).getByRole('combobox', { name: '人员' }))
      await userEvent.click(await screen.findByTitle('周一'))
      await userEvent.click(within(drawer).getByRole('button', { name: '加入队员' }))
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    }
    expect(network.inputsOf('patrols.teams.join')).toMatchObject([{ name: '周一' }, { name: '周一' }])
  })

  it('leads on to a plan of its own', async () => {
    open()
    await userEvent.click(await screen.findByRole('button', { name: /更\s?多/ }))
    await userEvent.click(await screen.findByRole('menuitem', { name: '新建计划' }))
    expect(await screen.findByText('elsewhere')).toBeDefined()
  })

  it('ends a membership on a day, with a reason', async () => {
    const network = open(staff.secretary, { 'patrols.teams.leave': () => teamRecord() })
    const [first] = await screen.findAllByRole('button', { name: /离\s?队/ })
    await userEvent.click(first as HTMLElement)
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('原因'), '搬走')
    await userEvent.click(within(drawer).getByRole('button', { name: /离\s?队/ }))
    await waitFor(() => expect(network.inputsOf('patrols.teams.leave')).toEqual([{ id: teamId, version: 3, member: teamRecord().members[0]?.id, to: '2025-04-12', reason: '搬走' }]))
  })
})
