import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import { householdId, householdList, householdRow, member } from './household.fixture.ts'
import HouseholdListPage from './household-list.page.tsx'

const open = (rows = [householdRow()], as = staff.secretary, at = '/households') => {
  const network = fakeNetwork({ 'volunteers.households.list': () => householdList(rows), 'volunteers.households.register': () => householdRow({ state: 'consent', number: 'JD-2025-0004' }) })
  draw(HouseholdListPage, { as, path: '/households', at })
  return network
}

standOnPage()

describe('the list of households', () => {
  it('calls each by number and kind, says who cares and when somebody comes, and leads to it', async () => {
    open([householdRow({ carers: [{ name: '王强', post: 'keeper', status: 'accepted' }, { name: '孙洁', post: 'carer', status: 'accepted' }, { name: '郭亮', post: 'deputy', status: 'assigned' }] })])
    const link = await screen.findByRole('link', { name: /独居老人 · 1 人/ })
    const row = link.closest('tr') as HTMLElement
    expect(within(row).getByText('JD-2025-0003')).toBeDefined()
    expect(within(row).getByText('孙洁、郭亮（待答复）')).toBeDefined()
    expect(within(row).getByText('看窗中')).toBeDefined()
    expect(within(row).getByText(/还剩 7 天/)).toBeDefined()
    expect(link.getAttribute('href')).toBe(`/m/volunteers/households/${householdId}`)
  })

  it('asks for what the chosen chip says', async () => {
    const network = open()
    await userEvent.click(await screen.findByRole('button', { name: /走访到期/ }))
    await screen.findByRole('link', { name: /独居老人/ })
    expect(network.inputsOf('volunteers.households.list').at(-1)).toMatchObject({ chip: 'visit_due', page: 1 })
  })

  it('opens no file for whoever cares alone, and says what comes to them', async () => {
    open([], member)
    expect(await screen.findByText('您名下还没有结对户。支部请您结对时，会在这里出现，并收到提醒。')).toBeDefined()
    expect(screen.queryByRole('button', { name: /建档/ })).toBeNull()
  })

  it('opens a file at one’s own compound, and keeps nothing of it on the device', async () => {
    const network = open()
    await userEvent.click(await screen.findByRole('button', { name: /建\s?档/ }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('楼栋'), '3号楼')
    await userEvent.type(within(drawer).getByLabelText('单元和房号'), '2单元301')
    await userEvent.type(within(drawer).getByLabelText('姓名'), '王秀兰')
    expect(Object.values(localStorage).join()).not.toMatch(/王秀兰|2单元301/)
    await userEvent.click(within(drawer).getByRole('button', { name: /建\s?档/ }))
    expect(await screen.findByText('elsewhere')).toBeDefined()
    expect(network.inputsOf('volunteers.households.register')).toMatchObject([{ kind: 'lonely_old', people: 1, name: '王秀兰', door: '2单元301', building: '3号楼', phone: null, relative: null }])
  })
})
