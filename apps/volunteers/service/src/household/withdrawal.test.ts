import { monday } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { reach, type people } from '../volunteers.fixture.ts'
import { alarms } from './alarms.job.ts'
import { fileOf } from './household.fixture.ts'

let clock = monday
const at = serviceUnderTest(service, { reach, now: () => clock })
const { as, get, cared, watched } = fileOf(at)
const on = (day: string, time: string) => new Date(`2025-${day}T${time}:00+08:00`)
const evening = on('04-21', '18:30')
const words = '本人来社区说的：不用再来了'
const file = async (id: string, who: keyof typeof people = 'worker', now = clock) => seen(await get(id, who, now))

beforeEach(async () => {
  clock = monday
  await asOwner(at, `truncate household, alarm cascade; truncate step, audit, request; delete from volunteers_jobs.job; update counter set last = 0`)
})

/** A household of whom its carer saw no sign this evening; its alarm is with the carer. */
async function unseen() {
  const { id } = await watched()
  clock = evening
  const { alarm } = await as('member', clock).curtain.check({ id, sign: 'none' })
  return { id, alarm: alarm?.id ?? '' }
}

describe('a household’s no, while whoever keeps its file is away', () => {
  it('is written down by whoever organises at its compound or community, with how it was heard, and ends the pairing at once', async () => {
    const { id } = await cared()
    await asOwner(at, `delete from volunteers_jobs.job`)
    await expect(as('worker').households.withdrawConsent({ ...(await file(id)), consent: 'pairing' })).rejects.toMatchObject(refusal('INVALID_INPUT', { fields: ['words'] }))
    const { household } = await as('worker').households.withdrawConsent({ ...(await file(id)), consent: 'pairing', words })
    expect(household).toMatchObject({ state: 'ended', ended: { because: 'consent_withdrawn' } })
    expect(household.steps.at(-1)).toMatchObject({ action: 'withdrawConsent', actor: { name: '李敏', role: 'community_worker' } })
    const heard = (await eventsOf(at, 'notice.sent')).map(({ text, to }) => [text, to])
    expect(heard).toEqual([['notice.household.withdrawConsent', [{ user: 'secretary' }, { user: 'member' }]]])
    expect((await get(id, 'secretary')).ended).toMatchObject({ reason: words })
    expect((await get(id, 'worker')).ended).toMatchObject({ reason: null })
    expect(await asOwner(at, `select count(*)::int as people from inhabitant`)).toEqual([{ people: 0 }])
    expect(await asOwner(at, `select distinct actor, procedure from audit where entity = 'CareConsentGiven' and action = 'update'`)).toEqual([{ actor: 'worker', procedure: 'households.withdrawConsent' }])
  })

  it('is nobody’s elsewhere to write down: not the township’s, the next community’s or a carer’s who organises nothing', async () => {
    const { id } = await cared()
    const seenBySecretary = await file(id, 'secretary')
    for (const [who, code] of [['township', 'FORBIDDEN'], ['neighbour', 'NOT_FOUND'], ['member', 'FORBIDDEN'], ['leader', 'FORBIDDEN']] as const) {
      await expect(as(who).households.withdrawConsent({ ...seenBySecretary, consent: 'pairing', words }), who).rejects.toMatchObject(refusal(code))
    }
    expect(await get(id)).toMatchObject({ state: 'care' })
  })

  it('to the curtain tells whoever wrote it down nothing of a watch, and is kept for those who care', async () => {
    const [plain, { id }] = [await cared(), await watched()]
    for (const each of [plain.id, id]) {
      const { household, stopped } = await as('worker').households.withdrawConsent({ ...(await file(each)), consent: 'curtain', words })
      expect([stopped, household.curtain]).toEqual([{ visitDue: null, curtain: false, alarms: 0, carers: 0 }, null])
    }
    const kept = await get(id, 'member')
    expect(kept).toMatchObject({ curtain: false, state: 'care' })
    await expect(as('member', evening).curtain.check({ id, sign: 'none' })).rejects.toMatchObject(refusal('CURTAIN_OFF'))
    await expect(as('secretary').curtain.stop({ ...(await file(id, 'secretary')), reason: '不用看了' })).rejects.toMatchObject(refusal('CURTAIN_OFF'))
    expect(await asOwner(at, `select count(*)::int as alarms from alarm`)).toEqual([{ alarms: 0 }])
    expect(kept.consents.find(({ consent }) => consent === 'curtain')).toMatchObject({ words })
    expect(JSON.stringify((await get(id, 'worker')).consents)).not.toContain(words)
  })
})

describe('an alarm that nobody went to', () => {
  it('goes on when the household’s no is written down, and says nothing of itself to whoever wrote it', async () => {
    const { id, alarm } = await unseen()
    const { stopped } = await as('worker', clock).households.withdrawConsent({ ...(await file(id)), consent: 'pairing', words })
    expect(stopped).toMatchObject({ curtain: false, alarms: 0 })
    expect(await as('member', clock).alarms.get({ id: alarm })).toMatchObject({ state: 'call', outcome: null, household: id })
    clock = on('04-21', '18:40')
    await alarms.run(at.service)
    expect(await as('volunteer', clock).alarms.get({ id: alarm })).toMatchObject({ state: 'visit', rung: 'deputy' })
    clock = on('04-22', '00:10')
    await alarms.run(at.service)
    expect(await as('township', clock).alarms.get({ id: alarm })).toMatchObject({ rung: 'township_officer', mine: true })
  })

  it('leaves name and door to those whom it called until somebody was there, and nothing of the people after that', async () => {
    const { id, alarm } = await unseen()
    const asked = { ...(await file(id, 'secretary')), consent: 'pairing' as const }
    await expect(as('secretary', clock).households.withdrawConsent(asked)).rejects.toMatchObject(refusal('INVALID_INPUT', { fields: ['words'] }))
    const { stopped } = await as('secretary', clock).households.withdrawConsent({ ...asked, words })
    expect(stopped).toMatchObject({ curtain: true, alarms: 1 })
    expect(await as('member', clock).households.look({ id, reason: '上门' })).toMatchObject({ name: '王秀兰', door: '2单元301' })
    await expect(as('secretary', clock).households.look({ id, reason: '看看' })).rejects.toMatchObject(refusal('NOT_ASSIGNED'))
    const found = await as('member', clock).alarms.get({ id: alarm })
    expect(await as('member', clock).alarms.close({ ...seen(found), outcome: 'safe', words: '王秀兰在家，没事' })).toMatchObject({ state: 'closed', outcome: 'safe' })
    await expect(as('member', clock).households.look({ id, reason: '再看' })).rejects.toMatchObject(refusal('NOT_ASSIGNED'))
    expect(await asOwner(at, `select (select count(*)::int from inhabitant) as people, words from alarm`)).toEqual([{ people: 0, words: null }])
  })
})
