import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { patrolFigures } from '@wuxin/patrols/figure.rules'
import { Refused } from '@wuxin/web/network.fixture'
import { pagesOf } from '@wuxin/web/page.fixture'
import { compound, place, present, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import CoveragePage from '../coverage/coverage.page.tsx'
import { figureGroups } from '../figure/figure-total.tsx'
import FiguresPage from '../figure/figures.page.tsx'
import PatrolsTile from '../figure/patrols.tile.tsx'
import face from '../module.tsx'
import AreaPatrolsPanel from './area-patrols.panel.tsx'
import { load as loadInbox } from './inbox.ts'
import { load as loadSearch } from './search.ts'

const { standOnPage, fakeNetwork, draw } = pagesOf(face)
const id = '0192f3a0-9999-7000-8000-000000000001'
const asked = { area: null, signal: new AbortController().signal }
const zeros = Object.fromEntries(patrolFigures.map((figure) => [figure, 0]))
const tally = { ...zeros, inspected: 65, hazards: 37, major: 4, closed: 30 }
const tile = { inspected: 60, compounds: 65, open: 7, major: 1, overdue: 2, toGrade: 3, shiftsToday: 4, underWay: 1, asOf: present.toISOString() }
const row = { place, since: '2024-01-01', inspectedAt: null, shifts: 0, hazards: 3, open: 2, overdue: 1, major: 0, recurring: 1, planned: false }
const answers = {
  'patrols.overview.tile': () => tile,
  'patrols.overview.figures': () => tally,
  'patrols.overview.figuresBy': ({ by }: { by: string }) => [{ key: by === 'month' ? '2024-03' : compound, name: by === 'month' ? '2024-03' : '云泰园小区', tally }],
  'patrols.coverage.list': () => ({ rows: [row, { ...row, place: { ...place, code: `${compound.slice(0, 12)}002`, name: '西苑' }, inspectedAt: present.toISOString(), shifts: 2, planned: true }], total: 2, asOf: present.toISOString(), empty: null, chips: { never: 1, too_long: 0, open_hazards: 2, inspected: 1 }, inspected: 1, of: 2 }),
  'patrols.hazards.list': () => ({ rows: [], total: 0, asOf: present.toISOString(), empty: 'nothing-yet', chips: {} }),
}
const figure = async (label: string) => (await screen.findByText(label, { selector: 'dt' })).parentElement as HTMLElement // a definition's own group
const over = 'from=2024-01-01&to=2024-12-31'

standOnPage()

describe('the coverage', () => {
  it('says of every compound whether it was inspected, and leads from its numbers to the hazards', async () => {
    const network = fakeNetwork(answers)
    draw(CoveragePage, { as: staff.leader, path: '/coverage', at: `/coverage?${over}` })
    const table = await screen.findByRole('table')
    expect(within(table).getByText('未巡查')).toBeDefined()
    expect(within(table).getByText('还没有巡查过')).toBeDefined()
    expect(within(table).getAllByText('2（超期 1）')).toHaveLength(2)
    expect(within(table).getAllByRole('link', { name: '3' })[0]?.getAttribute('href')).toBe(`/m/patrols/hazards?area=${compound}&${over}&figure=hazards`)
    await userEvent.click(screen.getByRole('button', { name: /超过周期/ }))
    await waitFor(() => expect(network.inputsOf('patrols.coverage.list').at(-1)).toMatchObject({ chip: 'too_long', from: '2024-01-01' }))
  })
})

describe('the coverage without days', () => {
  it('says that it counts the last cycle, and leads to the hazards of just that', async () => {
    fakeNetwork(answers)
    draw(CoveragePage, { as: staff.leader, path: '/coverage', at: '/coverage' })
    expect(await screen.findByText(/只数最近一个巡查周期/)).toBeDefined()
    const table = await screen.findByRole('table')
    expect(within(table).getAllByRole('link', { name: '3' })[0]?.getAttribute('href')).toBe(`/m/patrols/hazards?area=${compound}&from=2024-01-01&figure=hazards`)
  })
})

describe('the figures', () => {
  it('say each how they are counted, and lead to exactly those rows', async () => {
    fakeNetwork(answers)
    draw(FiguresPage, { as: staff.leader, path: '/figures', at: `/figures?${over}` })
    const inspected = await figure('已巡查小区')
    expect(inspected.title).toBe('完成的班次里有人签到过的小区，一个小区只算一次')
    expect(within(inspected).getByRole('link', { name: '65' }).getAttribute('href')).toBe(`/m/patrols/coverage?${over}&figure=inspected`)
    expect(within(await figure('隐患')).getByRole('link', { name: '37' }).getAttribute('href')).toBe(`/m/patrols/hazards?${over}&figure=hazards`)
    await userEvent.click(screen.getByRole('button', { name: '按月' }))
    expect(await screen.findByText('2024-03')).toBeDefined()
    expect(within(screen.getByRole('table')).getByRole('link', { name: '37' }).getAttribute('href')).toBe('/m/patrols/hazards?from=2024-03-01&to=2024-03-31&figure=hazards')
  })

  it('stand each in one group', () => expect(Object.values(figureGroups).flat().toSorted()).toEqual([...patrolFigures].toSorted()))

  it('are asked for again where they did not come', async () => {
    fakeNetwork({ ...answers, 'patrols.overview.figures': () => new Refused('UNAVAILABLE', { service: 'patrols' }) })
    draw(FiguresPage, { as: staff.leader, path: '/figures' })
    expect(within(await screen.findByRole('alert')).getByRole('button')).toBeDefined()
  })
})

describe('patrols on other pages', () => {
  it('show on the one screen what waits now, each leading to the rows that it counts', async () => {
    fakeNetwork(answers)
    draw(() => <PatrolsTile area="140226" level="county" />, { as: staff.leader })
    const href = async (label: string) => within(await figure(label)).getByRole('link').getAttribute('href')
    expect(await href('待定级')).toBe('/m/patrols/hazards?area=140226&chip=to_grade')
    expect(await href('今日班次')).toBe('/m/patrols/shifts?area=140226&chip=today')
    expect((await figure('本周期未巡查')).textContent).toBe('本周期未巡查5')
  })

  it('show beside a place what was inspected, what is open, and the way to its outlines', async () => {
    fakeNetwork(answers)
    draw(() => <AreaPatrolsPanel code={compound} level="compound" name="云泰园小区" />, { as: staff.secretary })
    expect((await screen.findByRole('link', { name: '已巡查小区 60/65' })).getAttribute('href')).toBe(`/m/patrols/coverage?area=${compound}`)
    expect(screen.getByRole('link', { name: '未销号隐患 7 条' })).toBeDefined()
    expect(screen.getByText('这里还没有隐患。')).toBeDefined()
    expect(screen.getByRole('link', { name: '看网格边界' }).getAttribute('href')).toBe(`/m/platform/areas/${compound}/outline`)
  })

  it('put into the list of things to do what waits: hazards, and on the phone what one walks', async () => {
    const todo = (kind: string, step: string) => ({ kind, id, number: 'XC-2025-0007', title: '夜间巡查线', place, step, dueAt: null, overdue: false })
    fakeNetwork({ 'patrols.overview.inbox': () => ({ rows: [todo('hazard', 'grade'), todo('shift', 'start'), todo('shift', 'settle')], total: 3, asOf: present.toISOString() }) })
    expect((await loadInbox(asked)).map(({ step, path }) => [step, path])).toEqual([['定级', `hazards/${id}`], ['开始巡查', `walk/${id}`], ['定冲突', `shifts/${id}`]])
  })

  it('are found by words and numbers, each with its kind and place', async () => {
    fakeNetwork({ 'patrols.overview.search': () => [{ kind: 'route', id: 'r', number: '', title: '夜间巡查线', place }] })
    expect(await loadSearch({ ...asked, q: '夜间' })).toEqual([{ id: 'r', title: '夜间巡查线', detail: `路线 · ${place.path}`, path: 'routes/r' }])
  })
})
