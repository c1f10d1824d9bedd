import { serviceApp } from '@wuxin/service/http'
import { compound, monday, neighbourCompound, township } from '@wuxin/service/test-county'
import { asOwner, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { people, reach } from '../culture.fixture.ts'
import { service } from '../service.ts'
import { reading } from './event.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = (who: keyof typeof people) => at.as(people[who]).events
const resident = () => at.as(null).residentEvents
const april = { from: '2025-04-21', to: '2025-05-20' }
const published = async (over = {}, who: 'secretary' | 'township' = 'secretary') => as(who).publish(seen(await as(who).plan({ ...reading, ...over })))
const titles = async (area: string) => (await resident().list({ area, ...april })).rows.map(({ title }) => title)

beforeEach(() => asOwner(at, 'truncate event cascade'))

describe('what residents read of events', () => {
  it('is what is published for their place and for the places above it, in the order of time', async () => {
    await published({ title: '小区读书日' })
    await published({ title: '全镇演出', area: township, particulars: { kind: 'show', programme: ['秧歌'] }, starts: '2025-04-25T19:00:00+08:00', ends: '2025-04-25T21:00:00+08:00' }, 'township')
    await as('secretary').plan({ ...reading, title: '还在策划' })
    expect(await titles(compound)).toEqual(['全镇演出', '小区读书日'])
    expect(await titles(neighbourCompound)).toEqual(['全镇演出'])
    expect(await titles(township)).toEqual(['全镇演出', '小区读书日'])
  })

  it('names no staff, and says for whom, when and where', async () => {
    const { id } = await published({ ageFrom: 6, guardianUnder: 12 })
    const event = await resident().get({ id })
    expect(event).toMatchObject({ title: reading.title, place: '云泰园小区', at: '小区广场', organiser: null, ageFrom: 6, guardianUnder: 12, capacity: 30, card: null, particulars: { books: ['平凡的世界'] } })
    expect(JSON.stringify(event)).not.toContain('张国强')
  })

  it('leaves drafts out, and says why a published one was cancelled', async () => {
    const { id } = await as('secretary').plan(reading)
    await expect(resident().get({ id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    const open = await published()
    await as('secretary').cancel({ ...seen(open), reason: '有雨' })
    expect(await resident().get({ id: open.id })).toMatchObject({ state: 'cancelled', reason: '有雨' })
  })
})

describe('the calendar of a place', () => {
  const read = async (file: string) => {
    const answer = await serviceApp(at.service).request(`/api/culture/calendar/${file}`)
    return { status: answer.status, lines: (await answer.text()).replaceAll('\r\n ', '').split('\r\n') }
  }

  it('has what is published, without a session, and takes off what was cancelled', async () => {
    const { id } = await published({ title: '小区读书日' })
    await as('secretary').plan({ ...reading, title: '还在策划' })
    const { status, lines } = await read(`${compound}.ics`)
    expect(status).toBe(200)
    expect(lines).toEqual(expect.arrayContaining([`UID:${id}@culture.wuxin`, 'SUMMARY:小区读书日', 'DTSTART:20250426T010000Z', 'LOCATION:云泰园小区 小区广场', 'STATUS:CONFIRMED']))
    expect(lines.filter((line) => line.startsWith('SUMMARY'))).toHaveLength(1)
    expect(lines.join('\n')).not.toContain('张国强')
    const open = await as('secretary').get({ id })
    await as('secretary').cancel({ ...seen(open), reason: '有雨' })
    expect((await read(`${compound}.ics`)).lines).toContain('STATUS:CANCELLED')
  })

  it('is also of one published event alone', async () => {
    const { id } = await published({ title: '我报名的读书日' })
    await published({ title: '另一场' })
    const { status, lines } = await read(`${id}.ics`)
    expect(status).toBe(200)
    expect(lines.filter((line) => line.startsWith('SUMMARY'))).toEqual(['SUMMARY:我报名的读书日'])
    const draft = await as('secretary').plan(reading)
    expect((await read(`${draft.id}.ics`)).status).toBe(404)
  })

  it('is of no place that there is not', async () => {
    expect((await read('nowhere.ics')).status).toBe(404)
  })
})
