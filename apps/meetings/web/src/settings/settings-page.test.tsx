import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { meetingSettings, sixParties } from '@wuxin/meetings/settings.schema'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { draw, fakeNetwork, standOnPage } from '../meetings.fixture.ts'
import SettingsPage from './settings.page.tsx'

const view = { county: '140226', version: 0, values: meetingSettings.parse({}), schema: z.toJSONSchema(meetingSettings, { io: 'input' }) }

interface Saved {
  values: { parties: unknown[]; neededParty: string; quorum: number }
}

const open = () => {
  const network = fakeNetwork({ 'meetings.settings.get': () => view, 'meetings.settings.save': (input: object) => ({ ...view, ...input, version: 1 }) })
  draw(SettingsPage, { as: staff.admin })
  return { saved: () => network.inputsOf('meetings.settings.save') as Saved[] }
}
const save = async () => userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))

standOnPage()

describe('the settings of meetings', () => {
  it('have the six parties with the post that sits for each, and the party that must be there by its name', async () => {
    open()
    expect((await screen.findAllByLabelText('名称')).map((each) => (each as HTMLInputElement).value)).toEqual(sixParties.map(({ name }) => name))
    expect(screen.getAllByText('小区党组织').length).toBeGreaterThan(0)
  })

  it('take another party, whose code nobody types', async () => {
    const { saved } = open()
    await userEvent.click(await screen.findByRole('button', { name: '增加一方' }))
    await userEvent.clear(screen.getAllByLabelText('名称').at(-1) as HTMLElement)
    await userEvent.type(screen.getAllByLabelText('名称').at(-1) as HTMLElement, '志愿者代表')
    await save()
    await waitFor(() => expect(saved()[0]?.values.parties).toHaveLength(7))
    expect(saved()[0]?.values.parties.at(-1)).toMatchObject({ id: expect.stringMatching(/^[a-z]+(_[a-z]+)*$/), name: '志愿者代表' })
  })

  it('let a party go, and the others stay in their order', async () => {
    const { saved } = open()
    await userEvent.click(await screen.findByRole('button', { name: '去掉片区民警' }))
    await save()
    await waitFor(() => expect(saved()[0]?.values.parties).toEqual(sixParties.filter(({ id }) => id !== 'police')))
  })

  it('say every party in words to who may not change them', async () => {
    fakeNetwork({ 'meetings.settings.get': () => view })
    draw(SettingsPage, { as: staff.auditor })
    expect(await screen.findByText(sixParties.map(({ name }) => name).join(' · '))).toBeDefined()
    expect(within(screen.getByText('必到方').closest('dl') as HTMLElement).getByText('小区党组织')).toBeDefined()
  })
})
