import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { draw, fakeService, freshPage, matterRecord, staff } from './blank.fixture.tsx'
import MatterListPage from './matter-list.page.tsx'
import MatterPage from './matter.page.tsx'

const { id, version, number } = matterRecord()

beforeEach(freshPage)
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('the list of matters', () => {
  const open = (as = staff.community) => {
    fakeService({ 'matters.list': () => ({ rows: [matterRecord()], total: 1, asOf: '2025-04-21T02:00:00.000Z', empty: null }) })
    draw(MatterListPage, { as, path: '/matters' })
  }

  it('names each matter with its place and state, and leads to its page', async () => {
    open()
    const row = (await screen.findByText(/北门路灯/)).closest('tr') as HTMLElement
    expect(within(row).getByText('办理中')).toBeDefined()
    expect(within(row).getByRole('link').getAttribute('href')).toBe(`/m/blank/matters/${id}`)
  })

  it('lets those add a matter who may', async () => {
    open(staff.leader)
    await screen.findByText(/北门路灯/)
    expect(screen.queryByRole('button', { name: '新增事项' })).toBeNull()
  })
})

describe('the page of a matter', () => {
  it('is closed with what the matter came to', async () => {
    const service = fakeService({ 'matters.get': () => matterRecord(), 'matters.close': () => matterRecord({ state: 'closed' }) })
    draw(MatterPage, { as: staff.community, path: '/matters/:id', at: `/matters/${id}` })
    await userEvent.click(await screen.findByRole('button', { name: /办\s?结/ }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('办理结果'), '已更换')
    await userEvent.click(within(drawer).getByRole('button', { name: /提\s?交|确\s?定|确\s?认/ }))
    await waitFor(() => expect(service.inputsOf('matters.close')).toEqual([{ id, version, result: '已更换' }]))
  })

  it('offers no step to those who may only look', async () => {
    fakeService({ 'matters.get': () => matterRecord() })
    draw(MatterPage, { as: staff.leader, path: '/matters/:id', at: `/matters/${id}` })
    await screen.findByText(number)
    expect(screen.queryByRole('button', { name: /办\s?结/ })).toBeNull()
  })
})
