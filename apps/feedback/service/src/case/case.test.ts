import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { caseLifecycle } from '@wuxin/feedback/case.rules'
import { schemaDifferences } from '@wuxin/service/schema-check'
import { missingSteps } from '@wuxin/service/step-check'
import { community, compound, grid, lostPhoto, monday, neighbourCommunity, township } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { lamp, people, reach, story } from '../feedback.fixture.ts'
import { service } from '../service.ts'
import { Case } from './case.entity.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, begin, to } = story(at)
const rows = (sql: string) => asOwner(at, sql)
const hour = (time: string, day = '2025-04-21') => new Date(`${day}T${time}:00+08:00`)

describe('a case', () => {
  it('is kept in tables that say what its entities say', async () => {
    expect(await schemaDifferences(service, at.ownerUrl)).toBe('')
  })

  it('has a method and a procedure for every step', () => {
    expect(missingSteps(service, { lifecycle: caseLifecycle, entity: Case, router: 'cases' })).toEqual([])
  })

  it('belongs to its first receiver to the end, whoever takes it over', async () => {
    const accepted = await as('secretary').accept(seen(await begin()))
    const handed = await as('secretary').handOver({ ...seen(accepted), reason: '涉及两个小区', to: { role: 'community_worker', area: community } })
    expect(handed).toMatchObject({ state: 'discover', receiver: { role: 'community_worker', area: community }, owner: '李敏', firstReceiver: { name: '张国强' } })
    const again = await as('worker').accept(seen(handed))
    expect(again).toMatchObject({ owner: '李敏', firstReceiver: { name: '张国强' } })
    expect(again.steps.find(({ action }) => action === 'handOver')).toMatchObject({
      words: '涉及两个小区', params: { fromRole: 'branch_secretary', role: 'community_worker', place: '云和园社区', name: '李敏' },
    })
  })

  it('is handed over within its own place, to a post that somebody holds, and to another than before', async () => {
    const found = await begin()
    const handTo = (role: 'community_worker' | 'branch_secretary' | 'grid_worker', area: string) => as('secretary').handOver({ ...seen(found), reason: '应由他人办', to: { role, area } })
    await expect(handTo('community_worker', neighbourCommunity)).rejects.toMatchObject(refusal('RECEIVER_ELSEWHERE', { area: neighbourCommunity }))
    await expect(handTo('grid_worker', grid)).rejects.toMatchObject(refusal('RECEIVER_ELSEWHERE'))
    await expect(handTo('branch_secretary', compound)).rejects.toMatchObject(refusal('HANDED_TO_SAME'))
    await expect(handTo('grid_worker', community)).rejects.toMatchObject(refusal('POST_VACANT'))
    await expect(handTo('community_worker', '140226100077')).rejects.toMatchObject(refusal('PLACE_UNKNOWN'))
  })

  it('starts the clock to accept anew with every hand-over', async () => {
    const found = await begin()
    const handed = await as('secretary', hour('09:00', '2025-04-22')).handOver({ ...seen(found), reason: '转', to: { role: 'community_worker', area: community } })
    expect([found.dueAt, handed.dueAt]).toEqual(['2025-04-22T15:59:59.999Z', '2025-04-23T15:59:59.999Z'])
  })

  it('calls units that exist, each once, under a lead that is called', async () => {
    const found = await to('whistle')
    const whistle = (units: string[], lead: string, of = found) => as('secretary').whistle({ ...seen(of), kind: 'enforcement', units, lead })
    await expect(whistle(['gas'], 'gas')).rejects.toMatchObject(refusal('UNIT_UNKNOWN', { id: 'gas' }))
    await expect(whistle(['power'], 'street')).rejects.toMatchObject(refusal('LEAD_NOT_WHISTLED', { unit: 'street' }))
    await expect(whistle(['power', 'power'], 'power')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const whistled = await whistle(['power'], 'power')
    await expect(whistle(['water', 'power'], 'power', whistled)).rejects.toMatchObject(refusal('UNIT_ALREADY_WHISTLED', { unit: 'power' }))
    expect(await whistle(['water'], 'power', whistled)).toMatchObject({ state: 'report_in', whistles: [{ unit: 'power' }, { unit: 'water' }] })
  })

  it('waits for each unit by its own clock, and is due with the earliest that has not come', async () => {
    const found = await to('whistle')
    const first = await as('secretary').whistle({ ...seen(found), kind: 'hardship', units: ['power'], lead: 'power' })
    const both = await as('secretary', hour('11:00')).whistle({ ...seen(first), kind: 'emergency', units: ['street'], lead: 'power' })
    expect([first.dueAt, both.dueAt]).toEqual(['2025-04-23T15:59:59.999Z', hour('11:30').toISOString()])
    const come = await as('street', hour('11:10')).reportIn({ ...seen(both), unit: 'street' })
    expect([come.state, come.dueAt]).toEqual(['report_in', '2025-04-23T15:59:59.999Z'])
  })

  it('tells its holder which unit has come, and to confer once all have', async () => {
    const found = await to('whistle')
    const called = await as('secretary').whistle({ ...seen(found), kind: 'enforcement', units: ['power', 'street'], lead: 'power' })
    await rows(`delete from feedback_jobs.job`)
    await as('power').reportIn({ ...seen(called), unit: 'power' })
    await as('street').reportIn({ ...seen(called), unit: 'street' })
    const told = await eventsOf(at, 'notice.sent')
    const [first, last] = called.whistles.map(({ name }) => name)
    expect(told.map(({ text, params }) => [text, params.unit])).toEqual([['notice.unitReported', first], ['notice.allReported', last]])
  })

  it('lets only a unit’s own people report in, once', async () => {
    const found = await to('report_in')
    await expect(as('power').reportIn({ ...seen(found), unit: 'street' })).rejects.toMatchObject(refusal('FORBIDDEN', { unit: 'street' }))
    await expect(as('worker').reportIn({ ...seen(found), unit: 'power' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    const come = await as('power').reportIn({ ...seen(found), unit: 'power' })
    await expect(as('power').reportIn({ ...seen(come), unit: 'power' })).rejects.toMatchObject(refusal('WHISTLE_NOT_PENDING', { unit: 'power' }))
  })

  it('goes on without a unit that returns its whistle and says who should come', async () => {
    const found = await to('report_in')
    await expect(as('power').returnWhistle({ ...seen(found), unit: 'power', reason: '不去', should: 'power' })).rejects.toMatchObject(refusal('RETURNED_TO_SAME', { unit: 'power' }))
    const returned = await as('power').returnWhistle({ ...seen(found), unit: 'power', reason: '灯杆属市政', should: 'street' })
    expect(returned).toMatchObject({ state: 'report_in', leadUnit: null, whistles: [{ status: 'returned', reason: '灯杆属市政', should: { id: 'street', name: '综合执法队' } }, { status: 'pending' }] })
    const come = await as('street').reportIn({ ...seen(returned), unit: 'street' })
    await expect(as('worker').deliberate({ ...seen(come), plan: '修', lead: 'power' })).rejects.toMatchObject(refusal('LEAD_NOT_WHISTLED'))
    expect(await as('worker').deliberate({ ...seen(come), plan: '修', lead: 'street' })).toMatchObject({ state: 'handle', leadUnit: 'street' })
    await expect(as('power').returnWhistle({ ...seen(found), unit: 'power', reason: '不属', should: 'nobody' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
  })

  it('is whistled again when every unit has returned it', async () => {
    const whistled = await as('secretary').whistle({ ...seen(await to('whistle')), kind: 'hardship', units: ['power'], lead: 'power' })
    await expect(as('power').returnWhistle({ ...seen(whistled), unit: 'power', reason: '不属', should: 'nobody' })).rejects.toMatchObject(refusal('UNIT_UNKNOWN'))
    const returned = await as('power').returnWhistle({ ...seen(whistled), unit: 'power', reason: '不属', should: 'street' })
    expect(returned.state).toBe('whistle')
    expect(await as('secretary').whistle({ ...seen(returned), kind: 'hardship', units: ['power', 'street'], lead: 'street' })).toMatchObject({ whistles: [{ status: 'returned' }, {}, {}] })
  })

  it('takes a deadline that is neither past nor too far', async () => {
    const found = await to('deliberate')
    const until = (due: string) => as('power').deliberate({ ...seen(found), plan: '更换', lead: 'power', due })
    await expect(until('2025-04-20')).rejects.toMatchObject(refusal('DATE_IN_PAST', { date: '2025-04-20' }))
    await expect(until('2025-12-31')).rejects.toMatchObject(refusal('DEADLINE_TOO_FAR', { latest: '2025-07-16' }))
    expect(await until('2025-04-30')).toMatchObject({ dueAt: '2025-04-30T15:59:59.999Z', clock: null })
  })

  it('is extended as long and as often as the settings say', async () => {
    const found = await to('handle')
    expect(found.dueAt).toBe('2025-04-24T15:59:59.999Z')
    const ask = (until: string, of = found) => as('power').askExtension({ ...seen(of), until, reason: '等配件' })
    await expect(ask('2025-04-24')).rejects.toMatchObject(refusal('EXTENSION_TOO_SHORT', { due: '2025-04-24' }))
    await expect(ask('2025-06-30')).rejects.toMatchObject(refusal('DEADLINE_TOO_FAR'))
    const asked = await ask('2025-04-30')
    await expect(ask('2025-04-29', asked)).rejects.toMatchObject(refusal('EXTENSION_PENDING', { until: '2025-04-30' }))
    await expect(as('township').grantExtension(seen(found))).rejects.toMatchObject(refusal('VERSION_CONFLICT', { yours: found.version, theirs: asked.version }))
    const granted = await as('township').grantExtension(seen(asked))
    await expect(as('township').refuseExtension({ ...seen(granted), reason: '否' })).rejects.toMatchObject(refusal('EXTENSION_NOT_PENDING'))
    await expect(ask('2025-05-08', granted)).rejects.toMatchObject(refusal('EXTENSION_LIMIT', { limit: 1 }))
  })

  it('is finished by its lead alone, and sent back to it', async () => {
    const found = await to('handle')
    await expect(as('street').finish({ ...seen(found), result: '好了' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('power').finish({ ...seen(found), result: '好了', photos: [lostPhoto] })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN', { photo: lostPhoto }))
    const photo = randomUUID()
    const finished = await as('power').finish({ ...seen(found), result: '好了', photos: [photo] })
    expect(finished.steps.at(-1)?.photos).toEqual([expect.stringContaining(`/files/${photo}?until=`)])
    expect(await as('secretary').sendBack({ ...seen(finished), reason: '仍有一盏不亮' })).toMatchObject({ state: 'handle', leadUnit: 'power', dueAt: '2025-04-24T15:59:59.999Z' })
  })

  it('is mended in fifteen working days when it disappointed, once, and then closed', async () => {
    const reopened = await as('worker').rate({ ...seen(await to('rate')), rating: 'dissatisfied' })
    expect(reopened).toMatchObject({ state: 'handle', dueAt: '2025-05-14T15:59:59.999Z', clock: { amount: 15, unit: 'workingDays' } })
    const again = await to('rate', undefined, reopened)
    await expect(as('worker').rate({ ...seen(again), rating: 'dissatisfied' })).resolves.toMatchObject({ state: 'closed', rating: 'dissatisfied', ratings: [{}, {}] })
  })

  it('stays where it is under supervision', async () => {
    const found = await to('report_in')
    expect(await as('leader').supervise({ ...seen(found), words: '今日必须到场' })).toMatchObject({ state: 'report_in', supervised: true })
    await expect(as('secretary').supervise({ ...seen(found), words: '督' })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('shows its reporter masked, in full to whom needs it, and keeps who looked and why', async () => {
    const found = await begin()
    expect(found.reporter).toEqual({ anonymous: false, name: '王**', phone: '138****5678', masked: true })
    expect(await as('worker').unmask({ id: found.id, reason: '核实地点' })).toEqual({ anonymous: false, name: lamp.name, phone: lamp.phone, masked: false })
    const [look] = await asOwner(at, `select actor, reason, before, after from audit where record_id = '${found.id}' and action = 'look'`)
    expect(look).toEqual({ actor: 'worker', reason: '核实地点', before: null, after: null })
    await expect(as('leader').unmask({ id: found.id, reason: '看看' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('keeps name, phone and tracking code out of its history', async () => {
    const { id } = await begin()
    const changes = await asOwner(at, `select after from audit where record_id = '${id}' and entity = 'Case'`)
    expect(changes[0]?.after).toMatchObject({ reporterName: '***', reporterPhone: '***', trackingHash: '***', title: '北门路灯三天不亮了' })
  })

  it('is accepted by one of two who try at once', async () => {
    const found = await begin()
    const tries = await Promise.allSettled([as('secretary').accept(seen(found)), as('worker').accept(seen(found))])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find((each) => each.status === 'rejected')?.reason).toMatchObject({ message: 'VERSION_CONFLICT' })
  })

  it('comes to deliberation when the last two units report in at once', async () => {
    const found = await to('report_in')
    await Promise.all([as('power').reportIn({ ...seen(found), unit: 'power' }), as('street').reportIn({ ...seen(found), unit: 'street' })])
    expect(await as('worker').get({ id: found.id })).toMatchObject({ state: 'deliberate', whistles: [{ status: 'reported' }, { status: 'reported' }] })
  })

  it('says whose version stands to whom comes second', async () => {
    const found = await begin()
    const accepted = await as('secretary').accept(seen(found))
    await expect(as('worker').handOver({ ...seen(found), reason: '转', to: { role: 'township_officer', area: township } })).rejects.toMatchObject(refusal('VERSION_CONFLICT', { yours: found.version, theirs: accepted.version }))
  })

  it('takes a step once however often it is sent', async () => {
    const found = await begin()
    const key = randomUUID()
    const accept = () => at.as(people.secretary, { key }).cases.accept(seen(found))
    const answers = await Promise.all([accept(), accept()])
    expect(answers[0]).toEqual(answers[1])
    expect((await as('worker').get({ id: found.id })).steps.map(({ action }) => action)).toEqual(['report', 'accept'])
  })

  it('writes its timeline once: nobody changes or removes a line', async () => {
    await begin()
    const run = (sql: string) => at.service.orm.em.getConnection().execute(sql)
    await expect(run(`update step set words = 'x'`)).rejects.toThrow('permission denied')
    await expect(run(`delete from step`)).rejects.toThrow('permission denied')
  })
})
