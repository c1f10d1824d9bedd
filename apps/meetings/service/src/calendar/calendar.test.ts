import { serviceApp } from '@wuxin/service/http'
import { compound, monday } from '@wuxin/service/test-county'
import { asOwner, doing, refusal, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { Meeting } from '../meeting/meeting.entity.ts'
import { Seat } from '../meeting/meeting.table.ts'
import { personOf, reach } from '../meetings.fixture.ts'
import { service } from '../service.ts'
import { meetingHeld } from '../task/task.fixture.ts'
import { addressOf } from './calendar.work.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = personOf(at)

/** What stands at an address: the lines of the calendar, unfolded, or the status of the refusal. */
async function read(path: string | null): Promise<{ status: number; text: string; lines: string[] }> {
  const answer = await serviceApp(at.service).request(path ?? '')
  const text = await answer.text()
  return { status: answer.status, text, lines: text.replaceAll('\r\n ', '').split('\r\n') }
}

/** The events of a calendar, as objects by property name without parameters. */
function eventsIn(lines: readonly string[]): Record<string, string>[] {
  return lines.join('\n').split('BEGIN:VEVENT\n').slice(1).map((part) =>
    Object.fromEntries((part.split('\nEND:VEVENT')[0] ?? '').split('\n').map((line) => [line.slice(0, line.search(/[;:]/)), line.slice(line.indexOf(':') + 1)])),
  )
}

async function seated(meeting: { id: string }, user: string, overrides: Partial<Seat> = {}): Promise<void> {
  await doing(at, async (work) => {
    const found = await work.em.findOneOrFail(Meeting, { id: meeting.id })
    const free = { party: 'police', role: null, unit: 'police', member: null, status: 'invited', receivedAt: null, reason: null, delegate: null, signedInAt: null, signInMeans: null } as const
    work.em.persist(Object.assign(new Seat(), { ...free, area: compound, meeting: found, user, name: '何警', ...overrides }))
  })
}

beforeEach(() => asOwner(at, `truncate meeting, calendar, audit cascade`))

describe('a calendar', () => {
  it('has no address until somebody asks for one, which stays the same until it is renewed', async () => {
    expect(await as('police').calendars.address({})).toEqual({ path: null })
    const made = await as('police').calendars.make({})
    expect(made.path).toMatch(/^\/api\/meetings\/calendar\/user\/police\/1-[\w-]{43}\.ics$/)
    expect(await as('police').calendars.make({})).toEqual(made)
    expect(await as('police').calendars.address({})).toEqual(made)
    const renewed = await as('police').calendars.make({ renew: true })
    expect(renewed.path).toContain('/2-')
    expect((await read(made.path)).status).toBe(404)
    expect((await read(renewed.path)).status).toBe(200)
  })

  it('is read by nobody who guesses, and by nobody who lost every post', async () => {
    const { path } = await as('police').calendars.make({})
    for (const guess of [path?.replace('/police/', '/street/'), path?.replace('/1-', '/2-'), path?.replace('/user/', '/body/'), '/api/meetings/calendar/user/police/1-x.ics']) {
      expect((await read(guess ?? '')).status).toBe(404)
    }
    await asOwner(at, `insert into calendar (owner, kind, area, edition, made_at) values ('gone', 'user', '140226', 1, now())`)
    expect((await read(addressOf(at.service.keys, { kind: 'user', owner: 'gone', edition: 1 }))).status).toBe(404)
  })

  it('holds the meetings at whose table somebody sits, as RFC 5545 wants them', async () => {
    const title = '四月六方联席会议；议外来车辆、电动自行车充电与高空抛物, 请各方带齐材料并提前安排代表准时参加'
    const meeting = await meetingHeld(at, { title, stepCount: 3 })
    await seated(meeting, 'police')
    const { text, lines } = await read((await as('police').calendars.make({})).path)
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(eventsIn(lines)).toEqual([
      expect.objectContaining({
        UID: `${meeting.id}@meetings.wuxin`, SEQUENCE: '3', DTSTAMP: '20250421T020000Z', DTSTART: '20250428T110000Z', DTEND: '20250428T123000Z',
        SUMMARY: title.replace(', ', '\\, '), LOCATION: '云泰园小区 红色港湾', STATUS: 'CONFIRMED',
      }),
    ])
  })

  it('shows what was cancelled as cancelled, and neither drafts nor meetings that one takes leave from', async () => {
    const cancelled = await meetingHeld(at, { title: '取消的会', state: 'cancelled' })
    const draft = await meetingHeld(at, { title: '拟定的会', state: 'draft', notifiedAt: null })
    const left = await meetingHeld(at, { title: '请假的会' })
    for (const each of [cancelled, draft]) await seated(each, 'police')
    await seated(left, 'police', { status: 'excused', reason: '出差' })
    const { lines } = await read((await as('police').calendars.make({})).path)
    expect(eventsIn(lines).map(({ SUMMARY, STATUS }) => [SUMMARY, STATUS])).toEqual([['取消的会', 'CANCELLED']])
  })

  it('of a body holds all its meetings, for whoever sees the body; those who keep the body renew it', async () => {
    const { body } = await meetingHeld(at)
    const { path } = await as('property').calendars.make({ body })
    const { lines } = await read(path)
    expect(lines).toContain('X-WR-CALNAME:云泰园六方联席会议')
    expect(eventsIn(lines)).toHaveLength(1)
    await expect(as('property').calendars.make({ body, renew: true })).rejects.toMatchObject(refusal('FORBIDDEN', { permission: 'body:edit' }))
    await expect(as('power').calendars.make({ body })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('neighbour').calendars.address({ body })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await as('secretary').calendars.make({ body, renew: true })
    expect((await read(path)).status).toBe(404)
  })
})
