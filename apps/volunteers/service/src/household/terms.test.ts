import { county, monday } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { reach } from '../volunteers.fixture.ts'
import { alarms } from './alarms.job.ts'
import { fileOf } from './household.fixture.ts'
import { terms } from './terms.job.ts'

let clock = monday
const at = serviceUnderTest(service, { reach, now: () => clock })
const { as, get, accepted, agreed } = fileOf(at)
const on = (day: string, time: string) => new Date(`2025-${day}T${time}:00+08:00`)
const told = async () => (await eventsOf(at, 'notice.sent')).map(({ text, to }) => [text.slice(7), to])
const forgetNotices = () => asOwner(at, `delete from volunteers_jobs.job`)

beforeEach(async () => {
  clock = monday
  await asOwner(at, `truncate household, alarm cascade; truncate step, audit; delete from volunteers_jobs.job; update counter set last = 0; delete from setting`)
})

/** A household whose carer's term ends with this day, and whose curtain is looked at shortly before midnight: nobody did, and nobody answered the phone. */
async function unanswered({ deputy }: { deputy: boolean }) {
  const { version, values } = await as('admin').settings.get({ county })
  await as('admin').settings.save({ county, version, values: { ...values, curtainWindows: ['23:00-23:50'] } })
  const { id } = await agreed()
  await as('secretary').households.assign({ ...seen(await get(id)), person: 'member', post: 'carer', from: '2025-04-21', to: '2025-04-21' })
  await as('member').households.acceptCare(seen(await get(id, 'member')))
  if (deputy) await accepted(id, 'volunteer', 'deputy')
  await as('secretary').curtain.start(seen(await get(id)))
  clock = on('04-21', '23:50')
  await alarms.run(at.service)
  const { rows: [row] } = await as('member', clock).alarms.list({})
  clock = on('04-21', '23:55')
  const alarm = await as('member', clock).alarms.noAnswer(seen(await as('member', clock).alarms.get({ id: row?.id ?? '' })))
  expect(alarm).toMatchObject({ state: 'visit', rung: 'carer', dueAt: on('04-22', '00:25').toISOString() })
  await forgetNotices()
  clock = on('04-22', '00:10')
  return { id, alarm }
}

describe('a carer’s term that ends at midnight, with an alarm open', () => {
  it('has the alarm passed on at once to whoever stands in, and leaves it with whom it called', async () => {
    const { id, alarm } = await unanswered({ deputy: true })
    await terms.run(at.service)
    expect(await told()).toEqual([['alarm.climb', [{ user: 'volunteer' }]]])
    expect(await as('volunteer', clock).alarms.get({ id: alarm.id })).toMatchObject({ rung: 'deputy', mine: true, dueAt: on('04-22', '00:40').toISOString() })
    expect(await as('member', clock).households.look({ id, reason: '已经到门口' })).toMatchObject({ door: '2单元301' })
    const found = await as('member', clock).alarms.get({ id: alarm.id })
    await as('member', clock).alarms.close({ ...seen(found), outcome: 'safe', words: '睡着了' })
    await expect(as('member', clock).households.look({ id, reason: '再看' })).rejects.toMatchObject(refusal('NOT_ASSIGNED'))
  })

  it('without a deputy goes to whoever keeps the file, which waits to be paired again', async () => {
    const { id, alarm } = await unanswered({ deputy: false })
    await terms.run(at.service)
    await terms.run(at.service)
    expect((await told()).toSorted()).toEqual([['alarm.climb', [{ user: 'secretary' }]], ['household.follow', [{ user: 'secretary' }]]])
    expect(await as('secretary', clock).alarms.get({ id: alarm.id })).toMatchObject({ rung: 'carer', mine: true, ladder: [{ names: ['孙洁'] }, { names: ['张国强'] }, {}, {}, {}, {}] })
    expect(await get(id, 'secretary', clock)).toMatchObject({ state: 'pair' })
  })
})
