import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { staff } from '@wuxin/web/people.fixture'
import { press } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../meetings.fixture.ts'
import { meetingRecord, minuted, notified, seats } from './meeting.fixture.ts'
import PosterPage from './poster.page.tsx'
import SignInPage from './sign-in.page.tsx'

const [branch] = seats()
const mySeats = [branch?.id ?? '']
const open = (record: MeetingRecord, { answers = {}, code = '' }: { answers?: Answers; code?: string } = {}) => {
  const network = fakeNetwork({ 'meetings.meetings.get': () => record, ...answers })
  draw(SignInPage, { as: staff.secretary, path: '/m/meetings/meetings/:id/sign-in', at: `/m/meetings/meetings/${record.id}/sign-in${code && `?code=${code}`}` })
  return network
}

standOnPage()

describe('the sign-in', () => {
  it('takes one tap where the QR code brings the code along', async () => {
    const network = open(notified(0, { mySeats }), { code: '7K4M9QPT', answers: { 'meetings.meetings.signIn': () => notified(1, { mySeats }) } })
    await press(/^签\s?到$/)
    await waitFor(() => expect(network.inputsOf('meetings.meetings.signIn')).toEqual([{ id: meetingRecord().id, code: '7K4M9QPT' }]))
  })

  it('reads a typed code as it is printed', async () => {
    const network = open(notified(0, { mySeats }), { answers: { 'meetings.meetings.signIn': () => notified(1, { mySeats }) } })
    await userEvent.type(await screen.findByLabelText('签到码'), '7k4m 9qpt')
    await press(/^签\s?到$/)
    await waitFor(() => expect(network.inputsOf('meetings.meetings.signIn')).toMatchObject([{ code: '7K4M9QPT' }]))
  })

  it('says that the code is another meeting’s', async () => {
    open(notified(0, { mySeats }), { code: 'AAAA1111', answers: { 'meetings.meetings.signIn': () => new Refused('SIGN_IN_CODE_WRONG') } })
    await press(/^签\s?到$/)
    expect(await screen.findByText(/签到码不对/)).toBeDefined()
  })

  it('says for whom one has signed in, and offers nothing more', async () => {
    open(notified(1, { mySeats }))
    expect(await screen.findByText('您已签到，代表小区党组织')).toBeDefined()
    expect(screen.queryByRole('button', { name: /^签\s?到$/ })).toBeNull()
  })

  it('sends those who have no seat to whoever keeps the list', async () => {
    open(notified(1))
    expect(await screen.findByText(/您不在这次会议的席位上/)).toBeDefined()
  })
})

describe('the poster', () => {
  const poster = (record: MeetingRecord) => {
    fakeNetwork({ 'meetings.meetings.get': () => record })
    draw(PosterPage, { as: staff.secretary, path: '/m/meetings/meetings/:id/poster', at: `/m/meetings/meetings/${record.id}/poster` })
  }

  it('shows the code as a QR code and in letters, and how many are there', async () => {
    poster(notified(2))
    expect(await screen.findByRole('img', { name: '签到二维码' })).toBeDefined()
    expect(screen.getByText('7K4M9QPT')).toBeDefined()
    expect(screen.getByText('到会 2 方，法定 4 方')).toBeDefined()
  })

  it('has no code once the meeting is over', async () => {
    poster(minuted())
    expect(await screen.findByText(/这次会议不在签到/)).toBeDefined()
    expect(screen.queryByRole('img')).toBeNull()
  })
})
