import { compound, monday } from '@wuxin/service/test-county'
import { asOwner, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { reach } from '../meetings.fixture.ts'
import { service } from '../service.ts'
import { tableOf } from './meeting.fixture.ts'
import { series } from './series.job.ts'

let now = monday
const at = serviceUnderTest(service, { reach, now: () => now })
const { as, queued } = tableOf(at)

/** The last Friday of a month, at seven in the evening. */
const monthly = { every: 'monthly', from: '2025-01-31', at: '19:00', length: 90, place: '红色港湾议事厅' } as const

const meetingsOf = ({ id }: { id: string }) => as('secretary').meetings.list({ body: id, sort: 'startsAt' })

describe('a body that meets by a rule', () => {
  it('has its next meetings arranged thirty days ahead, once, with what waits for it on the first of them', async () => {
    const body = await as('secretary').bodies.add({ kind: 'six_party', area: compound, name: '云泰园小区六方联席会议', recurrence: monthly })
    const topic = await queued({}, body)
    await series.run(at.service)
    await series.run(at.service)
    const { rows } = await meetingsOf(body)
    expect(rows.map(({ startsAt, endsAt, state, title, items }) => ({ startsAt, endsAt, state, title, items }))).toEqual([
      { startsAt: '2025-04-25T11:00:00.000Z', endsAt: '2025-04-25T12:30:00.000Z', state: 'draft', title: '云泰园小区六方联席会议（4月25日）', items: 1 },
    ])
    const meeting = await as('secretary').meetings.get({ id: rows[0]?.id ?? '' })
    expect(meeting.agenda[0]?.topic?.id).toBe(topic.id)
    expect(meeting.steps.map(({ action, actor }) => [action, actor])).toEqual([['arrange', '系统'], ['setAgenda', '系统']])
  })

  it('is not called twice to a meeting that was cancelled, and what came meanwhile goes onto the next draft', async () => {
    const { rows: bodies } = await as('secretary').bodies.list({ kind: 'six_party' })
    const body = bodies[0] ?? { id: '' }
    const { rows } = await meetingsOf(body)
    const meeting = await as('secretary').meetings.get({ id: rows[0]?.id ?? '' })
    await as('secretary').meetings.cancel({ ...seen(meeting), reason: '节前停开' })
    const late = await queued({ title: '楼道堆物' }, body)
    now = new Date('2025-05-05T08:00:00+08:00')
    await series.run(at.service)
    const after = await meetingsOf(body)
    expect(after.rows.map(({ startsAt, state, items }) => [startsAt, state, items])).toEqual([['2025-04-25T11:00:00.000Z', 'cancelled', 1], ['2025-05-30T11:00:00.000Z', 'draft', 2]])
    expect((await asOwner(at, `select meeting from topic where id = '${late.id}'`))[0]?.meeting).toBe(after.rows[1]?.id)
  })

  it('that it no longer has: the drafts are cancelled, and their topics go onto the next one', async () => {
    const { rows: bodies } = await as('secretary').bodies.list({ kind: 'six_party' })
    const { id } = bodies[0] ?? { id: '' }
    const body = await as('secretary').bodies.get({ id })
    const amended = await as('secretary').bodies.amend({ ...seen(body), name: body.name, recurrence: { ...monthly, from: '2025-01-30', at: '18:30' } })
    await series.run(at.service)
    const standing = async () => (await meetingsOf({ id })).rows.filter(({ startsAt }) => startsAt > '2025-05-05').map(({ startsAt, state, items }) => [startsAt, state, items])
    expect(await standing()).toEqual([['2025-05-29T10:30:00.000Z', 'draft', 2], ['2025-05-30T11:00:00.000Z', 'cancelled', 2]])

    await as('secretary').bodies.amend({ ...seen(amended), name: body.name, recurrence: null })
    await series.run(at.service)
    expect((await standing()).map(([, state]) => state)).toEqual(['cancelled', 'cancelled'])
    expect(await asOwner(at, `select distinct state, meeting from topic where body = '${id}'`)).toEqual([{ state: 'queue', meeting: null }])
  })
})
