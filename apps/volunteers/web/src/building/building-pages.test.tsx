import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { compound, listed, place, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { member } from '../household/household.fixture.ts'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import BuildingListPage from './building-list.page.tsx'
import BuildingRoundsPage from './building-rounds.page.tsx'
import BuildingTablePage from './building-table.page.tsx'
import VisitListPage from './visit-list.page.tsx'

const shareId = '0192f3a0-9999-7000-8000-000000000001'
const volunteerId = '0192f3a0-9999-7000-8000-000000000002'
const held = { building: '1号楼', share: { id: shareId, version: 1, volunteer: { id: volunteerId, name: '孙洁' }, from: '2025-01-01', to: null }, visits: 2, lastVisit: '2025-01-10', nextVisit: '2025-04-10', overdue: true }
const gap = { building: '2号楼', share: null, visits: 0, lastVisit: null, nextVisit: null, overdue: false }
const table = { place, rows: [held, gap], gaps: ['2号楼'] }

standOnPage()

describe('the table of a compound', () => {
  const open = (as = staff.secretary, answer: object = table) => {
    const network = fakeNetwork({
      'volunteers.buildings.table': () => answer, 'volunteers.buildings.share': () => ({ ...table, gaps: [] }), 'volunteers.buildings.endShare': () => table, 'volunteers.buildings.logVisit': () => table,
      'volunteers.volunteers.choices': () => [{ id: volunteerId, person: 'member', name: '孙洁', place, skills: ['理发'], partyMember: true }],
    })
    draw(BuildingTablePage, { as, path: '/buildings/:area', at: `/buildings/${compound}` })
    return network
  }

  it('says of each building who has it and when somebody was there, and names those that nobody has', async () => {
    open()
    const row = (await screen.findByText('1号楼', { selector: 'td' })).closest('tr') as HTMLElement
    expect(within(row).getByText('孙洁')).toBeDefined()
    expect(within(row).getByText('2025-01-10（共 2 次）')).toBeDefined()
    expect(within(row).getByText('已过期')).toBeDefined()
    expect(screen.getByText('1 栋没有人包：2号楼')).toBeDefined()
    expect(within((await screen.findByText('2号楼', { selector: 'td' })).closest('tr') as HTMLElement).getByText('没有人包')).toBeDefined()
  })

  it('shares out those that nobody has, to somebody of the register', async () => {
    const network = open()
    await userEvent.click(await screen.findByRole('button', { name: '分片包楼' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('combobox'))
    await userEvent.click(await screen.findByTitle('孙洁'))
    expect(within(drawer).queryByRole('checkbox', { name: '1号楼' })).toBeNull()
    await userEvent.click(within(drawer).getByRole('checkbox', { name: '2号楼' }))
    await userEvent.click(within(drawer).getByRole('button', { name: '分片包楼' }))
    expect(await screen.findByText('已分好，还有 0 栋没有人包。')).toBeDefined()
    expect(network.inputsOf('volunteers.buildings.share')).toEqual([{ area: compound, volunteer: volunteerId, buildings: ['2号楼'], from: '2025-04-12', to: null }])
  })

  it('writes a round down', async () => {
    const network = open()
    const row = (await screen.findByText('2号楼', { selector: 'td' })).closest('tr') as HTMLElement
    await userEvent.click(within(row).getByRole('button', { name: '记入户' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('敲门户数'), '12')
    await userEvent.type(within(drawer).getByLabelText('见到户数'), '9')
    await userEvent.type(within(drawer).getByLabelText('了解到的情况'), '楼道灯多')
    await userEvent.click(within(drawer).getByRole('button', { name: '记入户' }))
    await waitFor(() => expect(network.inputsOf('volunteers.buildings.logVisit')).toEqual([{ area: compound, building: '2号楼', day: '2025-04-12', doors: 12, met: 9, words: '楼道灯多', photos: [], served: null }]))
  })

  it('ends a share from its row, with the last day and why', async () => {
    const network = open()
    await userEvent.click(await screen.findByRole('button', { name: '结束包楼' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('原因'), '调离')
    await userEvent.click(within(drawer).getByRole('button', { name: '结束包楼' }))
    await waitFor(() => expect(network.inputsOf('volunteers.buildings.endShare')).toEqual([{ id: shareId, version: 1, to: '2025-04-12', reason: '调离' }]))
  })

  it('lets members log rounds and share nothing out', async () => {
    open(member)
    expect(await screen.findAllByRole('button', { name: '记入户' })).toHaveLength(2)
    expect(screen.queryByRole('button', { name: '分片包楼' })).toBeNull()
    expect(screen.queryByRole('button', { name: '结束包楼' })).toBeNull()
  })

  it('says what is missing where no building is registered', async () => {
    open(staff.secretary, { place, rows: [], gaps: [] })
    expect(await screen.findByText('这个小区还没有登记楼栋。')).toBeDefined()
  })
})

it('the list of compounds says how many buildings nobody has, and leads to each', async () => {
  const network = fakeNetwork({ 'volunteers.buildings.gaps': () => listed([{ place, buildings: 9, shared: 2, gaps: ['2号楼', '3号楼', '4号楼', '5号楼', '6号楼', '7号楼', '8号楼'], overdue: 1 }]) })
  draw(BuildingListPage, { as: staff.community, path: '/buildings', at: '/buildings?chip=gaps' })
  expect(await screen.findByText('7 栋没有人包：2号楼、3号楼、4号楼、5号楼、6号楼、7号楼 …')).toBeDefined()
  expect(screen.getByText('2/9 栋')).toBeDefined()
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toContain(`/m/volunteers/buildings/${compound}`)
  expect(network.inputsOf('volunteers.buildings.gaps')).toMatchObject([{ chip: 'gaps' }])
})

it('one’s own buildings are there to be gone to, or it says where they come from', async () => {
  fakeNetwork({ 'volunteers.buildings.own': () => [{ ...held, place }] })
  draw(BuildingRoundsPage, { as: member, path: '/rounds' })
  await userEvent.click(await screen.findByRole('button', { name: '记入户' }))
  expect(await screen.findByText('1号楼 入户')).toBeDefined()
})

it('the log of rounds says who was where, how many doors opened, and what was heard', async () => {
  fakeNetwork({ 'volunteers.buildings.visits': () => listed([{ id: shareId, place, building: '2号楼', by: '孙洁', day: '2025-04-11', doors: 12, met: 9, words: '楼道灯多', photos: [], at: '2025-04-11T02:00:00.000Z' }]) })
  draw(VisitListPage, { as: staff.secretary, path: '/visits' })
  const row = (await screen.findByText('楼道灯多')).closest('tr') as HTMLElement
  expect(within(row).getByText('9/12 户')).toBeDefined()
})
