import { asOwner, doing, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { community, compound, county, monday, neighbourCompound } from '@wuxin/service/test-county'
import { beforeEach, describe, expect, it } from 'vitest'
import { clocks } from '../clock.job.ts'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'

let now = monday
const at = serviceUnderTest(service, { reach, now: () => now })
type Who = keyof typeof people
const as = (who: Who, when = now) => at.as(people[who], { now: when })
const day = (text: string) => new Date(`${text}T09:00:00+08:00`)

const stairs = { area: compound, title: '每周清扫三单元楼道', words: '每周六上午清扫三单元楼道，五月底前坚持下来。', due: '2025-05-31' }
const told = async () => (await eventsOf(at, 'notice.sent')).map(({ to, text }) => [text, ...to.map((each: { user?: string; role?: string }) => each.user ?? each.role)])
const published = async (made = stairs, who: Who = 'member') => as('secretary').pledges.publish(seen(await as(who).pledges.make(made)))

beforeEach(async () => {
  now = monday
  await asOwner(at, 'truncate pledge, step, volunteer cascade', `delete from "volunteers_jobs".job`)
})

describe('a pledge', () => {
  it('is made by a member, published, kept with evidence, and reviewed by somebody else', async () => {
    const made = await as('member').pledges.make(stairs)
    expect(made).toMatchObject({ state: 'publish', member: { id: 'member', name: '孙洁' }, due: '2025-05-31', dueAt: '2025-04-24T15:59:59.999Z', place: { code: compound } })
    const kept = await as('secretary').pledges.publish(seen(made))
    expect(kept).toMatchObject({ state: 'keep', dueAt: '2025-05-31T15:59:59.999Z', publishedAt: monday.toISOString() })
    const noted = await as('member').pledges.note({ ...seen(kept), words: '第一周已清扫' })
    const finished = await as('member').pledges.finish({ ...seen(noted), words: '五周都清扫了' })
    expect(finished).toMatchObject({ state: 'review', dueAt: '2025-05-14T15:59:59.999Z' })
    const reviewed = await as('secretary').pledges.review({ ...seen(finished), verdict: 'kept', words: '邻居都说干净' })
    expect(reviewed).toMatchObject({ state: 'closed', verdict: 'kept', review: { verdict: 'kept', words: '邻居都说干净', by: '张国强' }, dueAt: null })
    expect(reviewed.steps.map(({ action, actor, words }) => [action, actor.name, words])).toEqual([
      ['pledge', '孙洁', null], ['publish', '张国强', null], ['note', '孙洁', '第一周已清扫'], ['finish', '孙洁', '五周都清扫了'], ['review', '张国强', '邻居都说干净'],
    ])
    expect(await told()).toEqual([['notice.pledge.pledge', 'secretary'], ['notice.pledge.publish', 'member'], ['notice.pledge.finish', 'secretary'], ['notice.pledge.review', 'member']])
  })

  it('is for a day that is still to come, at a place of one’s own', async () => {
    await expect(as('member').pledges.make({ ...stairs, due: '2025-04-20' })).rejects.toMatchObject(refusal('DATE_IN_PAST', { date: '2025-04-20' }))
    await expect(as('member').pledges.make({ ...stairs, area: neighbourCompound })).rejects.toMatchObject(refusal('FORBIDDEN', { reason: 'scope' }))
    await expect(as('school').pledges.make({ ...stairs, area: county })).rejects.toMatchObject(refusal('PLACE_TOO_WIDE', { area: county }))
    await expect(as('leader').pledges.make(stairs)).rejects.toMatchObject(refusal('FORBIDDEN', { permission: 'own:keep' }))
  })

  it('holds no number and no door of anybody: everybody is going to read it', async () => {
    await expect(as('member').pledges.make({ ...stairs, words: '每周看望3号楼2单元502室的老人' })).rejects.toMatchObject(refusal('WORDS_NAME_SOMEBODY', { found: ['address'] }))
    await expect(as('member').pledges.make({ ...stairs, title: '有事打13812345678' })).rejects.toMatchObject(refusal('WORDS_NAME_SOMEBODY', { found: ['phone'] }))
  })

  it('is kept by whoever made it alone', async () => {
    const kept = await published()
    for (const who of ['other-member', 'secretary', 'volunteer'] as const) {
      await expect(as(who).pledges.note({ ...seen(kept), words: '替他写' }), who).rejects.toMatchObject(refusal('FORBIDDEN', { action: 'note' }))
      await expect(as(who).pledges.finish({ ...seen(kept), words: '替他写' }), who).rejects.toMatchObject(refusal('FORBIDDEN', { action: 'finish' }))
    }
  })

  it('of whoever organises is published and reviewed by the next one up', async () => {
    const made = await as('secretary').pledges.make(stairs)
    expect(await told()).toEqual([['notice.pledge.pledge', 'worker']])
    await expect(as('secretary').pledges.publish(seen(made))).rejects.toMatchObject(refusal('FORBIDDEN', { action: 'publish' }))
    const waiting = async (who: Who) => (await as(who).overview.inbox({})).rows.map(({ kind, step }) => [kind, step])
    expect(await waiting('secretary')).toEqual([])
    expect(await waiting('worker')).toEqual([['pledge', 'publish']])
    const kept = await as('worker').pledges.publish(seen(made))
    expect(await waiting('secretary')).toEqual([['pledge', 'finish']])
    const finished = await as('secretary').pledges.finish({ ...seen(kept), words: '做到了' })
    await expect(as('secretary').pledges.review({ ...seen(finished), verdict: 'kept', words: '好' })).rejects.toMatchObject(refusal('FORBIDDEN', { action: 'review' }))
    expect((await as('worker').pledges.review({ ...seen(finished), verdict: 'partly', words: '四月没做' })).verdict).toBe('partly')
  })

  it('is taken back with a reason, before its review', async () => {
    const kept = await published()
    const withdrawn = await as('member').pledges.withdraw({ ...seen(kept), reason: '搬家了' })
    expect(withdrawn).toMatchObject({ state: 'withdrawn', reason: '搬家了', dueAt: null })
    await expect(as('member').pledges.note({ ...seen(withdrawn), words: '又做了' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    await expect(as('member').pledges.withdraw({ ...seen(kept), reason: '再来一次' })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
  })

  it('falls due for its review by itself, finished or not, and what nobody does in time goes up level by level', async () => {
    const { id } = await published()
    const state = async () => (({ state: each, dueAt }) => [each, dueAt])(await as('member').pledges.get({ id }))
    now = day('2025-05-31')
    await clocks.run(at.service)
    expect(await state()).toEqual(['keep', '2025-05-31T15:59:59.999Z'])
    now = day('2025-06-01')
    await clocks.run(at.service)
    expect((await state())[0]).toBe('review')
    const seesEscalated = async (who: Who) => (await as(who).overview.inbox({})).rows.map(({ step }) => step)
    expect(await seesEscalated('township')).toEqual([])
    await asOwner(at, `update pledge set wake_at = '2025-05-30T00:00:00Z'`)
    await clocks.run(at.service)
    await asOwner(at, `update pledge set wake_at = '2025-05-30T00:00:00Z'`)
    await clocks.run(at.service)
    expect(await seesEscalated('township')).toEqual(['review'])
    expect((await as('member').pledges.get({ id })).steps.slice(-2).map(({ action, params }) => [action, params.level])).toEqual([['escalate', 'community'], ['escalate', 'township']])
  })

  it('takes photos that are there alone', async () => {
    const kept = await published()
    await expect(as('member').pledges.note({ ...seen(kept), words: '照片', photos: ['0197f000-0000-7000-8000-0000000000ff'] })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN'))
    await as('member').pledges.note({ ...seen(kept), words: '照片', photos: ['0197f000-0000-7000-8000-000000000001'] })
    expect(await eventsOf(at, 'file.attached')).toEqual([{ ids: ['0197f000-0000-7000-8000-000000000001'], keeper: kept.id }])
  })
})

describe('the list of pledges', () => {
  it('holds those of one’s places; who is there for a unit reads their own alone, and nobody next door', async () => {
    await published()
    const own = await as('school').pledges.make({ ...stairs, title: '每月一堂科普课' })
    const titles = async (who: Who) => (await as(who).pledges.list({})).rows.map(({ title }) => title).toSorted()
    expect(await titles('other-member')).toEqual(['每周清扫三单元楼道', '每月一堂科普课'])
    expect(await titles('school')).toEqual(['每月一堂科普课'])
    expect(await titles('property')).toEqual([])
    expect(await titles('neighbour')).toEqual([])
    await expect(as('neighbour').pledges.get({ id: own.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('property').pledges.get({ id: own.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })

  it('counts behind each chip what the chip shows', async () => {
    const kept = await published()
    await as('other-member').pledges.make({ ...stairs, title: '教邻居用智能手机' })
    await as('member').pledges.finish({ ...seen(kept), words: '做到了' })
    const { chips } = await as('secretary').pledges.list({})
    expect(chips).toEqual({ mine: 2, to_publish: 1, under_way: 0, to_review: 1, closed: 0 })
    expect((await as('member').pledges.list({ chip: 'mine' })).rows.map(({ title }) => title)).toEqual(['每周清扫三单元楼道'])
    expect((await as('secretary').pledges.list({ q: '智能 手机' })).total).toBe(1)
    expect((await as('secretary').pledges.list({ q: '孙洁', state: 'review' })).total).toBe(1)
  })

  it('shows the rows of its figure: kept, by the day of the review', async () => {
    const finished = await as('member').pledges.finish({ ...seen(await published()), words: '做到了' })
    await as('secretary', day('2025-05-06')).pledges.review({ ...seen(finished), verdict: 'kept', words: '好' })
    const shown = async (input: object) => (await as('secretary').pledges.list({ figure: 'pledges_kept', ...input })).total
    expect(await shown({})).toBe(1)
    expect(await shown({ from: '2025-05-06', to: '2025-05-06' })).toBe(1)
    expect(await shown({ to: '2025-05-05' })).toBe(0)
    expect((await as('secretary').pledges.list({ figure: 'orders' })).total).toBe(0)
    expect((await as('secretary').overview.figures({ from: '2025-05-01', to: '2025-05-31' })).pledges_kept).toBe(1)
  })
})

describe('the wall of a place', () => {
  const wall = async (area = compound) => (await at.as(null).residentPledges.published({ area })).rows.map(({ title, member, state }) => [title, member, state])

  it('shows to residents what was published, without a name that nobody agreed to', async () => {
    const made = await as('member').pledges.make(stairs)
    expect(await wall()).toEqual([])
    await as('secretary').pledges.publish(seen(made))
    expect(await wall()).toEqual([['每周清扫三单元楼道', null, 'keep']])
    expect(await wall(neighbourCompound)).toEqual([])
  })

  it('names a member who agreed to be named, as long as the consent stands', async () => {
    await published()
    const registered = `insert into volunteer (id, area, units, created_at, updated_at, person, name, born, skills, registered_at) values ('0197f000-0000-7000-8000-0000000000aa', '${compound}', '{}', now(), now(), 'member', '孙洁', '1980-01-01', '{}', now())`
    await asOwner(at, registered, `insert into consent (id, area, volunteer_id, purpose, given_at) values (gen_random_uuid(), '${compound}', '0197f000-0000-7000-8000-0000000000aa', 'publish_name', now())`)
    expect(await wall()).toEqual([['每周清扫三单元楼道', '孙洁', 'keep']])
    await asOwner(at, `update consent set withdrawn_at = now()`)
    expect(await wall()).toEqual([['每周清扫三单元楼道', null, 'keep']])
  })

  it('shows those of the community too, and no longer what was withdrawn', async () => {
    const above = await as('worker').pledges.make({ ...stairs, area: community, title: '每月接待两次' })
    const kept = await as('township').pledges.publish(seen(above))
    expect(await wall()).toEqual([['每月接待两次', null, 'keep']])
    await as('worker').pledges.withdraw({ ...seen(kept), reason: '调离' })
    expect(await wall()).toEqual([])
  })
})

describe('two who act at once', () => {
  it('end with one step: the second one is shown what the first has made of it', async () => {
    const made = await as('member').pledges.make(stairs)
    const outcomes = await Promise.allSettled([as('secretary').pledges.publish(seen(made)), as('worker').pledges.publish(seen(made)), as('township').pledges.publish(seen(made))])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason.message] : []))).toEqual(['VERSION_CONFLICT', 'VERSION_CONFLICT'])
    expect(await doing(at, (work) => work.db.selectFrom('step').select('action').where('action', '=', 'publish').execute())).toHaveLength(1)
  })
})
