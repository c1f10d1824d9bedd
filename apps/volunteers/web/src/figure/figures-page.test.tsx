import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { listOfFigure, placedFigures, volunteerFigures } from '@wuxin/volunteers/figure.rules'
import { Refused } from '@wuxin/web/network.fixture'
import { compound, present, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import { figureGroups } from './figure-groups.ts'
import { figurePath } from './figure-path.ts'
import FiguresPage from './figures.page.tsx'
import VolunteersTile from './volunteers.tile.tsx'

const tally = { ...Object.fromEntries(volunteerFigures.map((figure) => [figure, 0])), wishes_fulfilled: 38, home_services: 27, livelihood_matters: 812, participants: 2041, organisations: 33 }
const part = (key: string, name: string, wishes: number) => ({ key, name, tally: { ...Object.fromEntries(placedFigures.map((figure) => [figure, 0])), wishes_fulfilled: wishes } })
const tile = { unclaimed: 7, overdueWishes: 1, ordersUnderWay: 12, overdueOrders: 2, projectsUnderWay: 3, alarms: 0, asOf: present.toISOString() }
const answers = {
  'volunteers.overview.figures': () => tally,
  'volunteers.overview.figuresBy': ({ by }: { by: string }) => (by === 'month' ? [part('2024-02', '2024-02', 20), part('2024-03', '2024-03', 18)] : [part(compound, '云泰园小区', 38)]),
  'volunteers.overview.tile': () => tile,
}
const open = (at = '/figures') => {
  const network = fakeNetwork(answers)
  draw(FiguresPage, { as: staff.leader, path: '/figures', at })
  return network
}
const figure = async (label: string) => (await screen.findByText(label, { selector: 'dt' })).parentElement as HTMLElement
const over = 'from=2024-01-01&to=2024-12-31'

standOnPage()

describe('the figures', () => {
  it('say each how they are counted, and lead to exactly those rows', async () => {
    open(`/figures?${over}`)
    const livelihood = await figure('党员办民生实事')
    expect(livelihood.title).toBe('有党员参加办理并解决的点单，按办结日期')
    expect(within(livelihood).getByRole('link', { name: '812' }).getAttribute('href')).toBe(`/m/volunteers/orders?${over}&figure=livelihood_matters`)
    expect(screen.getByText(/圆梦与服务 65 · 圆梦 38 \+ 服务之家 27/)).toBeDefined()
    expect(screen.getByRole('button', { name: '2024 年' }).getAttribute('aria-pressed')).toBe('true')
  })

  it('stand each in one group, and lead to a page that there is', () => {
    expect(Object.values(figureGroups).flat().toSorted()).toEqual([...volunteerFigures].toSorted())
    expect(volunteerFigures.map((each) => figurePath(each, {})).filter((path) => !/^\/m\/volunteers\/[a-z-]+\?figure=\w+$/.test(path))).toEqual([])
    expect(Object.keys(listOfFigure)).toEqual([...volunteerFigures])
  })

  it('stand by place, and leave out what is nowhere above zero', async () => {
    open(`/figures?${over}`)
    const table = await screen.findByRole('table')
    expect(within(table).getAllByRole('columnheader').map((each) => each.textContent)).toEqual(['地点', '圆梦'])
    expect(within(table).getByRole('link', { name: '38' }).getAttribute('href')).toBe(`/m/volunteers/wishes?${over}&area=${compound}&figure=wishes_fulfilled`)
  })

  it('stand by month, the latest first, each number leading to that month', async () => {
    const network = open('/figures')
    await userEvent.click(await screen.findByRole('button', { name: '按月' }))
    const rows = await waitFor(() => {
      const found = within(screen.getByRole('table')).getAllByRole('row').slice(1)
      expect(found.map((each) => each.textContent)).toEqual(['2024-0318', '2024-0220'])
      return found
    })
    expect(within(rows[1] as HTMLElement).getByRole('link').getAttribute('href')).toBe('/m/volunteers/wishes?from=2024-02-01&to=2024-02-29&figure=wishes_fulfilled')
    expect(network.inputsOf('volunteers.overview.figuresBy').at(-1)).toEqual({ by: 'month' })
  })

  it('say that nothing was counted', async () => {
    fakeNetwork({ ...answers, 'volunteers.overview.figuresBy': () => [] })
    draw(FiguresPage, { as: staff.leader, path: '/figures' })
    expect(await screen.findByText('这段时间还没有。')).toBeDefined()
  })

  it('are asked for again where they did not come', async () => {
    fakeNetwork({ ...answers, 'volunteers.overview.figures': () => new Refused('UNAVAILABLE', { service: 'volunteers' }) })
    draw(FiguresPage, { as: staff.leader, path: '/figures' })
    expect(within(await screen.findByRole('alert')).getByRole('button')).toBeDefined()
  })
})

describe('the tile', () => {
  it('shows what waits now, each leading to the chip that shows it, and what the chosen time has come to', async () => {
    const network = fakeNetwork(answers)
    draw(() => <VolunteersTile area="140226" level="county" />, { as: staff.leader })
    const href = async (label: string) => within(await figure(label)).getByRole('link').getAttribute('href')
    expect((await figure('待认领心愿')).textContent).toBe('待认领心愿7')
    expect(await href('待认领心愿')).toBe('/m/volunteers/wishes?area=140226&chip=unclaimed')
    expect(await href('点单超期')).toBe('/m/volunteers/orders?area=140226&chip=overdue')
    expect(await href('窗帘告警')).toBe('/m/volunteers/alarms?area=140226&chip=open')
    expect((await figure('圆梦与服务')).textContent).toBe('圆梦与服务65')
    await userEvent.selectOptions(screen.getByLabelText('统计时间'), '2024')
    await waitFor(() => expect(network.inputsOf('volunteers.overview.figures').at(-1)).toEqual({ area: '140226', from: '2024-01-01', to: '2024-12-31' }))
    expect(await href('参加服务的人')).toBe(`/m/volunteers/volunteers?area=140226&${over}&figure=participants`)
  })
})
