import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { CaseTally } from '@wuxin/feedback/figure.rules'
import { present, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../feedback.fixture.ts'
import OpenCasesTile from './open-cases.tile.tsx'
import SatisfactionTile from './satisfaction.tile.tsx'

const area = '140226100'
const ever: CaseTally = { reported: 700, answered: 660, closed: 656, solved: 600, explained: 40, out_of_remit: 16, rated: 650, satisfied: 600, basically: 37, dissatisfied: 13 }
const year: CaseTally = { ...ever, reported: 10, answered: 5, closed: 0, solved: 0, explained: 0, out_of_remit: 0, rated: 0, satisfied: 0, basically: 0, dissatisfied: 0 }
const tile = { under_way: 40, to_rate: 4, overdue: 3, due_soon: 5, supervised: 1, tally: year, from: '2025-01-01', to: '2025-04-12', asOf: present.toISOString() }

const open = (Tile: typeof OpenCasesTile) => {
  fakeNetwork({ 'feedback.cases.tile': () => tile, 'feedback.cases.figures': () => ever })
  draw(() => <Tile area={area} level="township" />, { as: staff.township })
}
const figure = async (label: string) => (await screen.findByText(label)).parentElement as HTMLElement
const hrefOf = async (label: string) => within(await figure(label)).getByRole('link').getAttribute('href')

standOnPage()

describe('the tiles of feedback', () => {
  it('count what is open and late, each leading to exactly those cases', async () => {
    open(OpenCasesTile)
    expect(await hrefOf('已超期')).toBe('/m/feedback/cases?area=140226100&chip=overdue')
    expect((await figure('在办')).textContent).toBe('在办40')
  })

  it('show every rate with its denominator and say how it is counted', async () => {
    open(OpenCasesTile)
    expect((await figure('解决率')).textContent).toBe('解决率91 %（600/656）')
    expect((await figure('解决率')).title).toBe('解决率 = 已解决 ÷ 已办结；已解释、不属职责不算解决')
    expect((await figure('已解释')).textContent).toBe('已解释40')
  })

  it('show satisfaction beside how many rated', async () => {
    open(SatisfactionTile)
    expect((await figure('满意率')).textContent).toBe('满意率98 %（637/650）')
    expect((await figure('参评率')).textContent).toBe('参评率99 %（650/656）')
    expect(await hrefOf('不满意')).toBe('/m/feedback/cases?area=140226100&figure=dissatisfied')
  })

  it('count this year alone when asked to, and then say that there is nothing to count yet', async () => {
    open(SatisfactionTile)
    await userEvent.selectOptions(await screen.findByLabelText('统计时间'), '2025')
    expect((await figure('满意率')).textContent).toBe('满意率暂无')
    expect(await hrefOf('满意')).toBe('/m/feedback/cases?area=140226100&from=2025-01-01&to=2025-04-12&figure=satisfied')
  })
})
