import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { listed, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { doers, draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import TeamListPage from './team-list.page.tsx'
import { teamId, teamRecord, teamRow, volunteerId, volunteerRecord } from './team.fixture.ts'
import TeamPage from './team.page.tsx'

const open = (record = teamRecord(), as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({
    'volunteers.teams.get': () => record,
    'volunteers.own.me': () => volunteerRecord(),
    'volunteers.volunteers.choices': () => [{ id: volunteerId, person: 'member', name: '孙洁', place: record.place, skills: ['理发'], partyMember: true }],
    ...answers,
  })
  draw(TeamPage, { as, path: '/m/volunteers/teams/:id', at: `/m/volunteers/teams/${teamId}` })
  return network
}

standOnPage()

describe('the list of teams', () => {
  it('says each colour in words with its duty, and who leads', async () => {
    fakeNetwork({ 'volunteers.teams.list': () => listed([teamRow(), teamRow({ id: '0192f3a0-7777-7000-8000-000000000002', colour: 'green', duty: '环境', name: '云泰园绿色环境队', leader: null })]) })
    draw(TeamListPage, { as: staff.secretary })
    const row = (await screen.findByRole('link', { name: '云泰园红色宣讲队' })).closest('tr')
    expect(within(row as HTMLElement).getByText('红色 · 宣讲')).toBeDefined()
    expect(within(row as HTMLElement).getByText('孙洁')).toBeDefined()
    expect(screen.getByText('绿色 · 环境')).toBeDefined()
    expect(screen.getByRole('link', { name: '服务记录' })).toBeDefined()
  })

  it('leads members to no register', async () => {
    fakeNetwork({ 'volunteers.teams.list': () => listed([teamRow()]) })
    draw(TeamListPage, { as: doers.member })
    await screen.findByRole('link', { name: '云泰园红色宣讲队' })
    expect(screen.queryByRole('link', { name: '志愿者' })).toBeNull()
    expect(screen.queryByRole('button', { name: /组建队伍/ })).toBeNull()
  })
})

describe('the page of a team', () => {
  it('says what it did this year, which leads to the records, and keeps who left behind a touch', async () => {
    open()
    expect((await screen.findByRole('link', { name: '12 次 · 5 人 · 12 小时 30 分' })).getAttribute('href')).toBe(`/m/volunteers/records?team=${teamId}&chip=confirmed`)
    expect(screen.getByText('以前的队员 1 人')).toBeDefined()
    cleanup()
    open(teamRecord(), doers.member)
    expect(await screen.findByText('12 次 · 5 人 · 12 小时 30 分')).toBeDefined()
    expect(screen.queryByRole('button', { name: '加入队员' })).toBeNull()
  })

  it('takes a registered volunteer in, and says why where it cannot', async () => {
    const network = open(teamRecord(), staff.secretary, { 'volunteers.teams.join': () => new Refused('MEMBER_TWICE', { team: '云泰园红色宣讲队' }) })
    await userEvent.click(await screen.findByRole('button', { name: '加入队员' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('combobox', { name: '志愿者' }))
    await userEvent.click(await screen.findByTitle('孙洁'))
    await userEvent.click(within(drawer).getByRole('button', { name: '加入队员' }))
    expect(await within(drawer).findByText('这个人已经在云泰园红色宣讲队里。')).toBeDefined()
    expect(network.inputsOf('volunteers.teams.join')).toEqual([{ id: teamId, version: 3, volunteer: volunteerId, position: 'member', from: '2025-04-12', to: null }])
  })

  it('has its leader write down what its members did together', async () => {
    const network = open(teamRecord(), doers.member, { 'volunteers.records.report': () => [teamId] })
    await userEvent.click(await screen.findByRole('button', { name: '记一次活动' }))
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByText('孙洁')).toBeDefined()
    await userEvent.type(within(drawer).getByLabelText('做了什么'), '广场宣讲')
    await userEvent.type(within(drawer).getByLabelText('具体地点'), '广场')
    await userEvent.click(within(drawer).getByRole('button', { name: '记一次服务' }))
    await waitFor(() => expect(network.inputsOf('volunteers.records.report')).toMatchObject([{ volunteers: [volunteerId], occasion: { kind: 'team', id: teamId }, words: '广场宣讲', place: '广场' }]))
  })

  it('ends a membership on a day, with a reason', async () => {
    const network = open(teamRecord(), staff.secretary, { 'volunteers.teams.leave': () => teamRecord() })
    await userEvent.click(await screen.findByRole('button', { name: /离\s?队/ }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('原因'), '搬走')
    await userEvent.click(within(drawer).getByRole('button', { name: /离\s?队/ }))
    await waitFor(() => expect(network.inputsOf('volunteers.teams.leave')).toEqual([{ id: teamId, version: 3, member: teamRecord().members[0]?.id, to: '2025-04-12', reason: '搬走' }]))
  })
})
