import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { listed, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { bodyId, bodyRecord, bodyRow, draw, fakeNetwork, standOnPage } from '../meetings.fixture.ts'
import ArrangePage from './arrange.page.tsx'
import { meetingRecord } from './meeting.fixture.ts'

const open = (answers: Answers = {}, at = '/meetings/new') => {
  const network = fakeNetwork({ 'meetings.bodies.get': () => bodyRecord(), ...answers })
  draw(ArrangePage, { as: staff.secretary, path: '/meetings/new', at })
  return network
}
const fill = async (label: string, value: string) => {
  const field = await screen.findByLabelText(label)
  await userEvent.clear(field)
  await userEvent.type(field, value)
}
const arrange = () => userEvent.click(screen.getByRole('button', { name: /^安\s?排$/ }))

standOnPage()

describe('arranging a meeting', () => {
  it('knows the title, the place and the length of a body that meets by a rule', async () => {
    const another = bodyRow({ id: '0192f3a0-2222-7000-8000-000000000099', name: '云泰园小区居民议事会' })
    const network = open({ 'meetings.meetings.arrange': () => meetingRecord(), 'meetings.bodies.list': () => listed([bodyRow(), another]) })
    await userEvent.click(await screen.findByRole('combobox'))
    await userEvent.click(await screen.findByTitle('云泰园小区六方联席会议'))
    await waitFor(() => expect((screen.getByLabelText('会议名称') as HTMLInputElement).value).toBe('云泰园小区六方联席会议例会'))
    await fill('什么时候', '2025-04-18')
    await fill('几点', '15:00')
    await arrange()
    await waitFor(() =>
      expect(network.inputsOf('meetings.meetings.arrange')).toEqual([{ body: bodyId, title: '云泰园小区六方联席会议例会', startsAt: '2025-04-18T15:00:00+08:00', length: 90, place: '红色港湾' }]),
    )
    expect(await screen.findByText('elsewhere')).toBeDefined()
  })

  it('begins with the only body that there is', async () => {
    open()
    expect(((await screen.findByLabelText('会场')) as HTMLInputElement).value).toBe('红色港湾')
  })

  it('begins with the body that the address names', async () => {
    open({}, `/meetings/new?body=${bodyId}`)
    expect(((await screen.findByLabelText('会场')) as HTMLInputElement).value).toBe('红色港湾')
    expect(await screen.findByText(/有 3 个议题在议/)).toBeDefined()
  })

  it('sends nothing without a day and a time', async () => {
    const network = open({}, `/meetings/new?body=${bodyId}`)
    await fill('什么时候', '2025-04-18')
    await arrange()
    expect(await screen.findByText('必填')).toBeDefined()
    expect(network.inputsOf('meetings.meetings.arrange')).toEqual([])
  })

  it('says that a closed body meets no longer', async () => {
    open({ 'meetings.meetings.arrange': () => new Refused('BODY_CLOSED', { name: '云泰园小区六方联席会议' }) }, `/meetings/new?body=${bodyId}`)
    await fill('什么时候', '2025-04-18')
    await fill('几点', '15:00')
    await arrange()
    expect(await screen.findByText(/云泰园小区六方联席会议.*已经停止/)).toBeDefined()
  })
})
