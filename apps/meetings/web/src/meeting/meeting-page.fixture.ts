import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import type { Answers } from '@wuxin/web/network.fixture'
import { staff } from '@wuxin/web/people.fixture'
import { draw, fakeNetwork } from '../meetings.fixture.ts'
import MeetingPage from './meeting.page.tsx'

/** Draws the page of a meeting for its convener, or for somebody else. */
export const open = (record: MeetingRecord, as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'meetings.meetings.get': () => record, ...answers })
  draw(MeetingPage, { as, path: '/m/meetings/meetings/:id', at: `/m/meetings/meetings/${record.id}` })
  return network
}

/** Presses a button of the page. */
export const press = async (name: RegExp) => userEvent.click(await screen.findByRole('button', { name }))

/** Chooses what stands behind 更多. */
export const choose = async (name: RegExp) => {
  await press(/更\s?多/)
  await userEvent.click(await screen.findByRole('menuitem', { name }))
}
