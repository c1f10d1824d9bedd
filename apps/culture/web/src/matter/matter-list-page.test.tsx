import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { compound, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it, vi } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../culture.fixture.ts'
import MatterListPage from './matter-list.page.tsx'
import { matterList, matterRecord } from './matter.fixture.ts'

const open = (rows = [matterRecord()], as = staff.community) => {
  const network = fakeNetwork({ 'culture.matters.list': () => matterList(rows), 'culture.matters.add': () => matterRecord() })
  draw(MatterListPage, { as, path: '/matters' })
  return network
}

standOnPage()

describe('the list of matters', () => {
  it('names each matter with its place, state and clock, and leads to its page', async () => {
    open()
    const row = (await screen.findByText(/北门路灯/)).closest('tr') as HTMLElement
    expect(within(row).getByText('待受理')).toBeDefined()
    expect(within(row).getByText(/还剩/)).toBeDefined()
    expect(within(row).getByRole('link').getAttribute('href')).toBe(`/m/culture/matters/${matterRecord().id}`)
  })

  it('asks for what the chosen chip says', async () => {
    const network = open()
    await userEvent.click(await screen.findByRole('button', { name: /已超期/ }))
    await screen.findByText(/北门路灯/)
    expect(network.inputsOf('culture.matters.list').at(-1)).toMatchObject({ chip: 'overdue', page: 1 })
  })

  it('lets those add a matter who may', async () => {
    const network = open()
    await userEvent.click(await screen.findByRole('button', { name: '新增事项' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('标题'), '北门路灯')
    await userEvent.click(within(drawer).getByRole('combobox'))
    await userEvent.click(await screen.findByTitle('左云县'))
    await userEvent.type(within(drawer).getByLabelText('情况'), '三盏不亮')
    await userEvent.click(within(drawer).getByRole('button', { name: /提\s?交/ }))
    await vi.waitFor(() => expect(network.inputsOf('culture.matters.add')).toMatchObject([{ title: '北门路灯', words: '三盏不亮' }]))
    cleanup()
    open([matterRecord({ area: compound })], staff.leader)
    await screen.findByText(/北门路灯/)
    expect(screen.queryByRole('button', { name: '新增事项' })).toBeNull()
  })

  it('says why it is empty', async () => {
    open([])
    expect(await screen.findByText('还没有事项')).toBeDefined()
  })
})
