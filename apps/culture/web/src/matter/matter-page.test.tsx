import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { MatterState } from '@wuxin/culture/matter.schema'
import { Refused } from '@wuxin/web/network.fixture'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../culture.fixture.ts'
import MatterPage from './matter.page.tsx'
import { matterRecord } from './matter.fixture.ts'

const { id } = matterRecord()
const open = (record = matterRecord(), as = staff.community, answers = {}) => {
  const network = fakeNetwork({ 'culture.matters.get': () => record, ...answers })
  draw(MatterPage, { as, path: '/m/culture/matters/:id', at: `/m/culture/matters/${id}` })
  return network
}
const underWay = matterRecord({ state: 'under_way', version: 2, owner: '李敏' })

standOnPage()

describe('the page of a matter', () => {
  it('is accepted by one click', async () => {
    const network = open(matterRecord(), staff.community, { 'culture.matters.accept': () => underWay })
    await userEvent.click(await screen.findByRole('button', { name: /受\s?理/ }))
    await waitFor(() => expect(network.inputsOf('culture.matters.accept')).toEqual([{ id, version: 1 }]))
  })

  it('is closed with what the matter came to', async () => {
    const network = open(underWay, staff.community, { 'culture.matters.close': () => matterRecord({ state: 'closed', version: 3 }) })
    await userEvent.click(await screen.findByRole('button', { name: /办\s?结/ }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('办理结果'), '已更换')
    await userEvent.click(within(drawer).getByRole('button', { name: /办\s?结/ }))
    await waitFor(() => expect(network.inputsOf('culture.matters.close')).toEqual([{ id, version: 2, result: '已更换' }]))
  })

  it('offers no step to those who may only look, and says for whom it waits', async () => {
    open(underWay, staff.leader)
    expect(await screen.findByText(/等待李敏办结/)).toBeDefined()
    expect(screen.queryByRole('button', { name: /办\s?结/ })).toBeNull()
  })

  it('goes on beside a state of a newer service: it says so, and offers nothing', async () => {
    const younger = 'paused_since' as MatterState // what a page of before is answered
    open(matterRecord({ state: younger, steps: matterRecord().steps.map((step) => ({ ...step, action: younger as 'enter' })) }))
    expect((await screen.findAllByText(/新版本的内容/)).length).toBeGreaterThan(1)
    expect(screen.getByText('三盏不亮')).toBeDefined()
    expect(screen.queryByRole('button', { name: /受\s?理|办\s?结/ })).toBeNull()
  })

  it('shows both where somebody was quicker', async () => {
    const closed = matterRecord({ state: 'closed', version: 3, owner: '王强' })
    let asked = 0
    open(underWay, staff.community, { 'culture.matters.get': () => (asked++ ? closed : underWay), 'culture.matters.close': () => new Refused('VERSION_CONFLICT') })
    await userEvent.click(await screen.findByRole('button', { name: /办\s?结/ }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('办理结果'), '已更换')
    await userEvent.click(within(drawer).getByRole('button', { name: /办\s?结/ }))
    expect(await within(drawer).findByText('王强')).toBeDefined()
  })
})
