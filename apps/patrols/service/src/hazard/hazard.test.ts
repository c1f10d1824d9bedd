import { compound, county, lostPhoto, monday, neighbourCompound, paper } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { people, reach } from '../patrols.fixture.ts'
import { service } from '../service.ts'
import { blocked, fullPlan, hazardStory, photo, photoAfter } from './hazard.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, reported, to } = hazardStory(at)
const notices = async () => (await eventsOf(at, 'notice.sent')).map(({ text, to: whom }) => [text.replace('notice.hazard.', ''), whom])
const hush = () => asOwner(at, 'delete from patrols_jobs.job')

beforeEach(() => asOwner(at, 'truncate hazard, passing, dispatch_rule cascade; truncate step, patrol_search; update counter set last = 0; delete from patrols_jobs.job'))

describe('a hazard that somebody reports', () => {
  it('waits to be graded by the branch, says how bad its finder took it for, and keeps its photos', async () => {
    const hazard = await reported({ grade: 'major' })
    expect(hazard).toMatchObject({
      number: 'YH-2025-0001', title: '消防通道被杂物堵住', state: 'grade', grade: null, suspected: 'major', source: 'report', finder: '孙洁', finderIds: ['member'], dueAt: '2025-04-22T15:59:59.999Z', plan: null,
      owner: null, reopened: 0, passed: [], recurring: false,
    })
    expect(hazard.before).toHaveLength(1)
    expect(await notices()).toEqual([['find', [{ user: 'secretary' }]]])
    expect(await eventsOf(at, 'file.attached')).toEqual([{ ids: [photo], keeper: hazard.id }])
  })

  it('is refused without a photo, with one that is lost or no picture, for a whole county, and outside of the finder\'s places', async () => {
    await expect(reported({ photos: [] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(reported({ photos: [lostPhoto] })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN', { photo: lostPhoto }))
    await expect(reported({ photos: [paper] })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN', { photo: paper }))
    await expect(as('power').report({ ...blocked, area: county })).rejects.toMatchObject(refusal('PLACE_TOO_WIDE'))
    await expect(reported({ area: neighbourCompound })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('sent twice with one key is one hazard', async () => {
    const send = () => at.as(people.member, { now: monday, key: '0197f000-0000-7000-8000-00000000aaaa' }).hazards.report(blocked)
    expect((await send()).id).toBe((await send()).id)
    expect(await asOwner(at, 'select count(*)::int as hazards from hazard')).toEqual([{ hazards: 1 }])
  })

  it('is read by its finder and by the place, not by another unit or place', async () => {
    const { id } = await reported()
    for (const who of ['member', 'secretary', 'township', 'leader'] as const) expect(await as(who).get({ id })).toMatchObject({ id })
    expect(await as('member').own()).toMatchObject([{ id, state: 'grade' }])
    expect(await as('other-member').own()).toEqual([])
    for (const who of ['other-member', 'property', 'neighbour', 'power'] as const) await expect(as(who).get({ id }), who).rejects.toMatchObject(refusal('NOT_FOUND'))
  })
})

describe('a hazard on its six steps', () => {
  it('comes to its end by those whose steps they are, and everybody hears whose turn it is', async () => {
    const closed = await to('closed')
    expect(closed).toMatchObject({ state: 'closed', owner: '泰安物业', units: ['taian'], rectifierIds: ['property'], result: { words: '已清理，已装隔离桩。', by: '钱经理' }, inspection: { passed: true, by: '张国强' }, dueAt: null })
    expect([closed.before, closed.after, closed.inspected].map(({ length }) => length)).toEqual([1, 1, 1])
    expect(closed.steps.map(({ action }) => action)).toEqual(['find', 'grade', 'dispatch', 'rectify', 'pass', 'close'])
    expect(await notices()).toEqual([['find', [{ user: 'secretary' }]], ['dispatch', [{ unit: 'taian' }]], ['rectify', [{ user: 'secretary' }]], ['close', [{ user: 'member' }]]])
    expect(await eventsOf(at, 'patrols.hazard-closed')).toMatchObject([{ number: 'YH-2025-0001', kind: 'fire', grade: 'general', unit: 'taian' }])
  })

  it('has a deadline by the clock of its grade, or sooner where one was set by hand', async () => {
    const waiting = await to('dispatch')
    const secretary = as('secretary')
    await expect(secretary.dispatch({ ...seen(waiting), ownerUnit: 'taian', until: '2025-04-20' })).rejects.toMatchObject(refusal('DATE_IN_PAST'))
    await expect(secretary.dispatch({ ...seen(waiting), ownerUnit: 'taian', until: '2025-09-01' })).rejects.toMatchObject(refusal('DEADLINE_TOO_FAR', { latest: '2025-05-07' }))
    expect(await secretary.dispatch({ ...seen(waiting), ownerUnit: 'taian', until: '2025-04-23' })).toMatchObject({ dueAt: '2025-04-23T15:59:59.999Z', rectifyBy: '2025-04-23T15:59:59.999Z' })
    expect(await to('rectify')).toMatchObject({ dueAt: '2025-05-07T15:59:59.999Z' })
  })

  it('is given to nobody who is not there to mend it', async () => {
    const waiting = await to('dispatch')
    const give = (owner: object) => as('secretary').dispatch({ ...seen(waiting), ...owner })
    await expect(give({ ownerUnit: 'neighbours' })).rejects.toMatchObject(refusal('OWNER_ABSENT', { name: '西街居委会' }))
    await expect(give({ ownerUnit: 'nobody' })).rejects.toMatchObject(refusal('UNIT_UNKNOWN'))
    await expect(give({ ownerRole: 'property_manager' })).rejects.toMatchObject(refusal('OWNER_WRONG'))
    await expect(give({ ownerRole: 'committee_member' })).rejects.toMatchObject(refusal('OWNER_ABSENT'))
    expect(await give({ ownerRole: 'community_worker' })).toMatchObject({ state: 'rectify', owner: '李敏', ownerRole: 'community_worker' })
  })

  it('is inspected neither by whoever found it nor by whoever mended it', async () => {
    const own = await as('secretary').report(blocked)
    expect(own.steps).toHaveLength(1)
    const mended = await to('inspect', { from: own })
    await expect(as('secretary').pass({ ...seen(mended), photos: [photoAfter] })).rejects.toMatchObject(refusal('SELF_VERIFICATION'))
    await expect(as('secretary').sendBack({ ...seen(mended), reason: '没清干净' })).rejects.toMatchObject(refusal('SELF_VERIFICATION'))
    expect((await notices()).at(-1)).toEqual(['rectify', [{ user: 'worker' }]])
    await hush()
    const dispatched = await to('dispatch')
    const given = await as('secretary').dispatch({ ...seen(dispatched), ownerRole: 'branch_secretary' })
    const byBranch = await as('secretary').rectify({ ...seen(given), words: '已清理。', photos: [photoAfter] })
    await expect(as('secretary').pass({ ...seen(byBranch), photos: [photoAfter] })).rejects.toMatchObject(refusal('OWN_WORK'))
    const passed = await as('worker').pass({ ...seen(byBranch), photos: [photoAfter] })
    await expect(as('secretary').close(seen(passed))).rejects.toMatchObject(refusal('OWN_WORK'))
    expect(await as('worker').close(seen(passed))).toMatchObject({ state: 'closed' })
  })

  it('goes back where it was not mended, and is mended with a photo alone', async () => {
    const mended = await to('inspect')
    const back = await as('secretary').sendBack({ ...seen(mended), reason: '还有两辆车', photos: [photo] })
    expect(back).toMatchObject({ state: 'rectify', ownerUnit: 'taian', inspection: { passed: false, words: '还有两辆车' }, dueAt: '2025-05-07T15:59:59.999Z' })
    await expect(as('property').rectify({ ...seen(back), words: '移走了', photos: [] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(as('other-property').rectify({ ...seen(back), words: '移走了', photos: [photo] })).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect(await as('property').rectify({ ...seen(back), words: '移走了', photos: [photoAfter] })).toMatchObject({ state: 'inspect', inspection: null })
  })

  it('is refused by whoever it does not belong to, handed on, and graded anew', async () => {
    const given = await to('rectify')
    const refused = await as('property').refuse({ ...seen(given), reason: '不归物业', suggested: '自来水公司' })
    expect(refused).toMatchObject({ state: 'dispatch', owner: null, units: ['taian'] })
    expect(refused.steps.at(-1)).toMatchObject({ action: 'refuse', words: '不归物业', params: { from: '泰安物业', suggested: '自来水公司' } })
    const again = await as('secretary').dispatch({ ...seen(refused), ownerUnit: 'water' })
    await expect(as('secretary').handOn({ ...seen(again), ownerUnit: 'water', reason: '快' })).rejects.toMatchObject(refusal('HANDED_TO_SAME'))
    const handed = await as('secretary').handOn({ ...seen(again), ownerUnit: 'power', reason: '是配电房' })
    expect(handed).toMatchObject({ state: 'rectify', owner: '左云供电公司', dueAt: again.dueAt, units: ['taian', 'water', 'power'] })
    await expect(as('secretary').regrade({ ...seen(handed), grade: 'general', reason: '再等等' })).rejects.toMatchObject(refusal('GRADE_SAME'))
    expect(await as('secretary').regrade({ ...seen(handed), grade: 'major', reason: '冒烟了' })).toMatchObject({ state: 'dispatch', grade: 'major', owner: null, dueAt: '2025-04-21T06:00:00.000Z' })
  })
})

describe('a major hazard', () => {
  it('is given to nobody before all five are told, and is mended by the day of its plan', async () => {
    const waiting = await to('dispatch', { grade: 'major' })
    const give = (hazard: typeof waiting) => as('secretary').dispatch({ ...seen(hazard), ownerUnit: 'taian' })
    await expect(give(waiting)).rejects.toMatchObject(refusal('MAJOR_INCOMPLETE', { missing: ['measure', 'funds', 'person', 'deadline', 'precaution'] }))
    const { precaution, ...most } = fullPlan
    const part = await as('secretary').plan({ ...seen(waiting), ...most })
    expect(part.plan).toEqual({ ...most, precaution: null })
    await expect(give(part)).rejects.toMatchObject(refusal('MAJOR_INCOMPLETE', { missing: ['precaution'] }))
    const whole = await as('secretary').plan({ ...seen(part), precaution })
    expect(await give(whole)).toMatchObject({ state: 'rectify', plan: fullPlan, dueAt: '2025-05-09T15:59:59.999Z', rectifyBy: '2025-05-09T15:59:59.999Z' })
  })

  it('is planned for no day that is over or beyond what the county allows; while it is mended no plan moves its day out', async () => {
    const waiting = await to('dispatch', { grade: 'major' })
    const plan = (deadline: string) => as('secretary').plan({ ...seen(waiting), ...fullPlan, deadline })
    await expect(plan('2025-04-20')).rejects.toMatchObject(refusal('DATE_IN_PAST'))
    await expect(plan('2025-12-01')).rejects.toMatchObject(refusal('DEADLINE_TOO_FAR'))
    const given = await to('rectify', { from: waiting })
    await expect(as('property').plan({ ...seen(given), deadline: '2025-05-12' })).rejects.toMatchObject(refusal('DEADLINE_TOO_FAR', { latest: '2025-05-09' }))
    expect(await as('property').plan({ ...seen(given), deadline: '2025-05-06', funds: 0 })).toMatchObject({ plan: { deadline: '2025-05-06', funds: 0 }, dueAt: '2025-05-06T15:59:59.999Z' })
  })
})

describe('of two who act at once', () => {
  it('one is first, and the other is told so', async () => {
    const waiting = await to('dispatch')
    const outcomes = await Promise.allSettled(['taian', 'water'].map((ownerUnit) => as('secretary').dispatch({ ...seen(waiting), ownerUnit })))
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusal('VERSION_CONFLICT') })
    expect((await as('secretary').get({ id: waiting.id })).steps.filter(({ action }) => action === 'dispatch')).toHaveLength(1)
  })

  it('would merge two hazards into one another, one goes on', async () => {
    const [one, other] = [await to('dispatch'), await to('dispatch')]
    const outcomes = await Promise.allSettled([as('secretary').merge({ ...seen(one), into: other.id }), as('worker').merge({ ...seen(other), into: one.id })])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const states = await Promise.all([one, other].map(async ({ id }) => (await as('secretary').get({ id })).state))
    expect(states.toSorted()).toEqual(['dispatch', 'merged'])
  })

  it('each hazard has a number of its own', async () => {
    const found = await Promise.all([reported(), reported(), as('volunteer').report({ ...blocked, area: compound })])
    expect(found.map(({ number }) => number).toSorted()).toEqual(['YH-2025-0001', 'YH-2025-0002', 'YH-2025-0003'])
  })
})
