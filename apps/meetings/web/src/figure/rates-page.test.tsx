import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { present, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { bodyId, draw, fakeNetwork, standOnPage } from '../meetings.fixture.ts'
import CoordinationTile from './coordination.tile.tsx'
import RatesPage from './rates.page.tsx'
import TopicsTile from './topics.tile.tsx'

const kaide = { proposed: 28, tabled: 25, adopted: 24, confirmed: 24, closed: 25 }
const nothing = { proposed: 1, tabled: 0, adopted: 0, confirmed: 0, closed: 0 }
const tile = { open: 7, overdue: 2, toVerify: 1, meetingsThisMonth: 3, year: kaide, asOf: present.toISOString() }

const answers = {
  'meetings.topics.figures': () => kaide,
  'meetings.topics.figuresBy': ({ by }: { by: string }) => (by === 'month' ? [{ key: '2024-02', label: '2024-02', tally: kaide }, { key: '2024-03', label: '2024-03', tally: nothing }] : [{ key: bodyId, label: '凯德世家三号院六方联席会议', tally: kaide }]),
  'meetings.overview.tile': () => tile,
}
const open = (at = '/rates') => {
  const network = fakeNetwork(answers)
  draw(RatesPage, { as: staff.secretary, path: '/rates', at })
  return network
}
const figure = async (label: string) => (await screen.findByText(label, { selector: 'dt' })).parentElement as HTMLElement

standOnPage()

describe('the coordination rate', () => {
  it('reads with its denominator and formula, and its rows are one click away', async () => {
    open('/rates?from=2024-01-01&to=2024-12-31')
    const rate = await figure('协调解决率')
    expect(rate.title).toBe('协调解决率 = 居民确认 ÷ 上会')
    expect(within(rate).getByRole('link', { name: '96 %（24/25）' }).getAttribute('href')).toBe('/m/meetings/topics?from=2024-01-01&to=2024-12-31&figure=tabled')
    expect(screen.getByRole('button', { name: '2024 年' }).getAttribute('aria-pressed')).toBe('true')
  })

  it('stands by body, each number leading to that body’s own topics', async () => {
    open('/rates?from=2024-01-01&to=2024-12-31')
    const row = (await screen.findByText('凯德世家三号院六方联席会议')).closest('tr') as HTMLElement
    expect(within(row).getAllByRole('link').map((each) => each.getAttribute('href'))).toContain(`/m/meetings/topics?from=2024-01-01&to=2024-12-31&body=${bodyId}&figure=confirmed`)
  })

  it('stands by month, the latest first, and has no rate where nothing was tabled', async () => {
    const network = open('/rates?by=month')
    const rows = within(await screen.findByRole('table')).getAllByRole('row').slice(1)
    expect(rows.map((each) => each.textContent)).toEqual(['2024-0310000暂无', '2024-02282524242596 %（24/25）'])
    expect(within(rows[1] as HTMLElement).getAllByRole('link')[1]?.getAttribute('href')).toBe('/m/meetings/topics?from=2024-02-01&to=2024-02-29&figure=tabled')
    expect(network.inputsOf('meetings.topics.figuresBy')).toEqual([{ by: 'month' }])
  })

  it('is asked for again over a year that is chosen', async () => {
    const network = open()
    await userEvent.click(await screen.findByRole('button', { name: '2024 年' }))
    await waitFor(() => expect(network.inputsOf('meetings.topics.figures').at(-1)).toEqual({ from: '2024-01-01', to: '2024-12-31' }))
  })

  it('is a tile, over all time or a year, with the figures that it is made of', async () => {
    const network = fakeNetwork(answers)
    draw(() => <CoordinationTile area="140225" level="county" />, { as: staff.leader })
    expect((await screen.findByRole('link', { name: '96 %（24/25）' })).getAttribute('href')).toBe('/m/meetings/topics?area=140225&figure=tabled')
    await userEvent.selectOptions(screen.getByLabelText('统计时间'), '2024')
    await waitFor(() => expect(network.inputsOf('meetings.topics.figures').at(-1)).toEqual({ area: '140225', from: '2024-01-01', to: '2024-12-31' }))
  })
})

describe('the tile of topics', () => {
  it('counts what is open, late and to confirm, and the month’s meetings, each leading to exactly those', async () => {
    fakeNetwork(answers)
    draw(() => <TopicsTile area="140226" level="county" />, { as: staff.leader })
    const href = async (label: string) => within(await figure(label)).getByRole('link').getAttribute('href')
    expect((await figure('在议')).textContent).toBe('在议7')
    expect(await href('在议')).toBe('/m/meetings/topics?area=140226&chip=open')
    expect(await href('已超期')).toBe('/m/meetings/topics?area=140226&chip=overdue')
    expect(await href('本月会议')).toBe('/m/meetings/meetings?area=140226&from=2025-04-01&to=2025-04-30')
  })
})
