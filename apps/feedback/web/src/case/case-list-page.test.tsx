import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Refused } from '@wuxin/web/network.fixture'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it, vi } from 'vitest'
import { caseList, caseRow, draw, fakeNetwork, standOnPage } from '../feedback.fixture.ts'
import CaseListPage from './case-list.page.tsx'

type Answers = Parameters<typeof fakeNetwork>[0]

const open = (answers: Answers = {}, { as = staff.community, at = '/cases' } = {}) => {
  const network = fakeNetwork({ 'feedback.cases.list': () => caseList([caseRow(), caseRow({ id: '0192f3a0-1111-7000-8000-000000000413', number: 'MQ-2025-0413', title: '电梯困人', emergency: true, supervised: true })]), ...answers })
  draw(CaseListPage, { as, path: '/cases', at })
  return network
}
const asked = (network: ReturnType<typeof fakeNetwork>) => network.inputsOf('feedback.cases.list')

standOnPage()

describe('the list of cases', () => {
  it('names each case, its place, state, clock and owner, and leads to its page', async () => {
    open()
    const row = (await screen.findByRole('link', { name: /北门路灯不亮/ })).closest('tr') as HTMLElement
    expect(within(row).getByText('待受理')).toBeDefined()
    expect(within(row).getByText(/还剩 2 天/)).toBeDefined()
    expect(within(row).getByText('王强')).toBeDefined()
    expect(within(row).getByRole('link').getAttribute('href')).toBe(`/m/feedback/cases/${caseRow().id}`)
  })

  it('marks an emergency and a supervised case in words', async () => {
    open()
    const row = (await screen.findByRole('link', { name: /电梯困人/ })).closest('tr') as HTMLElement
    expect(within(row).getByText('应急')).toBeDefined()
    expect(within(row).getByText('督办')).toBeDefined()
  })

  it('says nothing of a clock on a phone’s card where none runs', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }))
    open({ 'feedback.cases.list': () => caseList([caseRow({ dueAt: null })]) })
    const card = (await screen.findByRole('link', { name: /北门路灯不亮/ })).closest('li') as HTMLElement
    expect([...card.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual(['地点', '负责'])
  })

  it('narrows by a chip, with the count behind it', async () => {
    const network = open()
    await userEvent.click(await screen.findByRole('button', { name: '已超期 2' }))
    await waitFor(() => expect(asked(network).at(-1)).toMatchObject({ chip: 'overdue' }))
  })

  it('reads its question from the address, where figures lead', async () => {
    const network = open({}, { at: '/cases?figure=rated&area=140226&from=2025-01-01' })
    await screen.findByRole('link', { name: /北门路灯不亮/ })
    expect(asked(network)[0]).toMatchObject({ figure: 'rated', area: '140226', from: '2025-01-01' })
    expect((screen.getByLabelText('统计') as HTMLSelectElement).value).toBe('rated')
  })

  it('exports what it shows, in the language on screen', async () => {
    open({}, { at: '/cases?state=handle&page=2' })
    const href = (await screen.findByRole('link', { name: /导\s?出/ })).getAttribute('href')
    expect(href).toBe('/api/feedback/cases.xlsx?state=handle&lang=zh-CN')
  })

  it('lets those register a case who may', async () => {
    open()
    expect(await screen.findByRole('link', { name: /登记诉求/ })).toBeDefined()
    cleanup()
    open({}, { as: staff.electrician })
    await screen.findByRole('link', { name: /北门路灯不亮/ })
    expect(screen.queryByRole('link', { name: /登记诉求/ })).toBeNull()
  })

  it('folds its filters on a phone, but for those that are set', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }))
    open({}, { at: '/cases?channel=window' })
    expect(await screen.findByRole('combobox', { name: '来源' })).toBeDefined()
    expect(screen.queryByRole('combobox', { name: '状态' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: '筛选' }))
    expect(await screen.findByRole('combobox', { name: '状态' })).toBeDefined()
  })

  it('says why it is empty', async () => {
    open({ 'feedback.cases.list': () => caseList([]) })
    expect(await screen.findByText(/还没有诉求/)).toBeDefined()
    cleanup()
    open({ 'feedback.cases.list': () => ({ ...caseList([]), empty: 'scope' }) })
    expect(await screen.findByText('您负责的范围内没有记录')).toBeDefined()
  })

  it('says what went wrong, and asks again', async () => {
    let isAway = true
    open({ 'feedback.cases.list': () => (isAway ? new Refused('UNAVAILABLE') : caseList([caseRow()])) })
    await userEvent.click(await screen.findByRole('button', { name: /重\s?试/ }))
    isAway = false
    await userEvent.click(await screen.findByRole('button', { name: /重\s?试/ }))
    expect(await screen.findByRole('link', { name: /北门路灯不亮/ })).toBeDefined()
  })
})
