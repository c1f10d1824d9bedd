import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { PlanItemRecord, PlanItemView, YearView } from '@wuxin/culture/year-plan.schema'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { compound, place, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../culture.fixture.ts'
import YearPlanPage from './year-plan.page.tsx'

const id = '0192f3a0-eeee-7000-8000-000000000001'
const item = (over: Partial<PlanItemView> = {}): PlanItemView => ({
  id, version: 1, area: compound, place, day: '2025-05-31', occasion: 'dragon_boat', kind: 'show', title: '包粽子', unit: null, note: null, state: 'planned', reason: null, event: null, ...over,
})
const record = (over: Partial<PlanItemRecord> = {}): PlanItemRecord => ({ ...item(), units: [], steps: [], ...over })
const year = (items: PlanItemView[]): YearView => ({
  occasions: [
    { key: 'labour_day', kind: 'statutory', day: '2025-05-01', holiday: { from: '2025-05-01', to: '2025-05-05' } }, { key: '世界读书日', kind: 'commemoration', day: '2025-04-23', holiday: null },
    { key: 'dragon_boat', kind: 'statutory', day: '2025-05-31', holiday: null },
  ],
  items, asOf: '2025-04-12T02:00:00.000Z',
})
const open = (items: PlanItemView[] = [item()], as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'culture.yearPlan.year': () => year(items), 'culture.yearPlan.get': () => record(), ...answers })
  draw(YearPlanPage, { as, path: '/m/culture/year-plan' })
  return network
}

standOnPage()

describe('the year plan', () => {
  it('lays what is planned over the days of the year', async () => {
    open()
    expect(await screen.findByText('放假 05-01 至 05-05')).toBeDefined()
    expect(screen.getByText('世界读书日')).toBeDefined()
    const day = screen.getByText('端午节').closest('li') as HTMLElement
    expect(within(day).getByRole('button', { name: /包粽子/ })).toBeDefined()
    expect(within(day).getByText('已排')).toBeDefined()
  })

  it('makes an event of an item with one click', async () => {
    const network = open([item()], staff.secretary, { 'culture.yearPlan.draft': () => record({ state: 'made' }) })
    await userEvent.click(await screen.findByRole('button', { name: '生成活动' }))
    await waitFor(() => expect(network.inputsOf('culture.yearPlan.draft')).toEqual([{ id, version: 1 }]))
  })

  it('shows the event that was made of it', async () => {
    open([item({ state: 'made', event: { id, number: 'HD-2025-0003', title: '包粽子', state: 'published' } })])
    expect((await screen.findByRole('link', { name: 'HD-2025-0003' })).getAttribute('href')).toBe(`/m/culture/events/${id}`)
    expect(screen.queryByRole('button', { name: '生成活动' })).toBeNull()
  })

  it('plans something for an occasion, whose day, name and kind stand there already', async () => {
    const network = open([], staff.secretary, { 'culture.yearPlan.add': () => record() })
    await userEvent.click(await screen.findByRole('button', { name: '给世界读书日排一项' }))
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByDisplayValue('2025-04-23')).toBeDefined()
    await userEvent.click(within(drawer).getByRole('button', { name: '排一项' }))
    await waitFor(() => expect(network.inputsOf('culture.yearPlan.add')).toMatchObject([{ area: compound, day: '2025-04-23', occasion: '世界读书日', kind: 'reading', title: '世界读书日' }]))
  })

  it('takes over last year, and says where there is nothing', async () => {
    open([], staff.secretary, { 'culture.yearPlan.copy': () => new Refused('PLAN_NOTHING_TO_COPY', { year: 2024 }) })
    await userEvent.click(await screen.findByRole('button', { name: '照上年排' }))
    expect(await screen.findByText('2024 年没有可以照搬的安排。')).toBeDefined()
  })

  it('is left out with a reason', async () => {
    const network = open([item()], staff.secretary, { 'culture.yearPlan.drop': () => record({ state: 'dropped' }) })
    await userEvent.click(await screen.findByRole('button', { name: /包粽子/ }))
    await userEvent.click(await screen.findByRole('button', { name: '不办' }))
    await userEvent.type(await screen.findByLabelText('原因'), '并到社区')
    await userEvent.click(screen.getByRole('button', { name: /不\s?办/ }))
    await waitFor(() => expect(network.inputsOf('culture.yearPlan.drop')).toEqual([{ id, version: 1, reason: '并到社区' }]))
  })

  it('is only read by those who do not organise', async () => {
    open([item()], staff.leader)
    await screen.findByText('端午节')
    expect(screen.queryByRole('button', { name: '生成活动' })).toBeNull()
    expect(screen.queryByRole('button', { name: /排一项/ })).toBeNull()
  })
})
