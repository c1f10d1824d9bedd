import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../meetings.fixture.ts'
import { meetingList, meetingRow } from './meeting.fixture.ts'
import MeetingListPage from './meeting-list.page.tsx'

const open = ({ as = staff.secretary, at = '/meetings' } = {}) => {
  const network = fakeNetwork({ 'meetings.meetings.list': () => meetingList([meetingRow(), meetingRow({ id: '0192f3a0-3333-7000-8000-000000000009', number: 'HY-2025-0003', title: '三月例会', state: 'minutes', dueAt: '2025-04-14T15:59:59.999Z' })]) })
  draw(MeetingListPage, { as, path: '/meetings', at })
  return network
}
const asked = (network: ReturnType<typeof fakeNetwork>) => network.inputsOf('meetings.meetings.list')

standOnPage()

describe('the list of meetings', () => {
  it('names each meeting with its time, body, state and who is there, and leads to its page', async () => {
    open()
    const row = (await screen.findByRole('link', { name: /四月例会/ })).closest('tr') as HTMLElement
    expect(within(row).getByText('2025-04-12 10:00')).toBeDefined()
    expect(within(row).getByText('已通知')).toBeDefined()
    expect(within(row).getByText('2/6')).toBeDefined()
    expect(within(row).getByRole('link').getAttribute('href')).toBe(`/m/meetings/meetings/${meetingRow().id}`)
  })

  it('shows the clock of minutes that wait to be confirmed', async () => {
    open()
    const row = (await screen.findByRole('link', { name: /三月例会/ })).closest('tr') as HTMLElement
    expect(within(row).getByText('纪要待定')).toBeDefined()
    expect(within(row).getByText(/还剩 2 天/)).toBeDefined()
  })

  it('narrows by a chip, and by what stands in the address', async () => {
    const network = open({ at: '/meetings?bodyKind=six_party&from=2025-04-01' })
    await userEvent.click(await screen.findByRole('button', { name: '召开中 1' }))
    await waitFor(() => expect(asked(network).at(-1)).toMatchObject({ chip: 'in_session', bodyKind: 'six_party', from: '2025-04-01' }))
  })

  it('offers a new meeting to those who convene, and to nobody else', async () => {
    open()
    expect((await screen.findByRole('link', { name: /安排会议/ })).getAttribute('href')).toBe('/m/meetings/meetings/new')
    cleanup()
    open({ as: staff.manager })
    await screen.findByRole('link', { name: /四月例会/ })
    expect(screen.queryByRole('link', { name: /安排会议/ })).toBeNull()
  })
})
