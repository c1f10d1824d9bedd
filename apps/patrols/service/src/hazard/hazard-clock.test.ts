import { monday } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { clocks } from '../clock.job.ts'
import { people, reach } from '../patrols.fixture.ts'
import { recount } from '../recount.job.ts'
import { service } from '../service.ts'
import { hazardStory, photoAfter } from './hazard.fixture.ts'

let now = monday
const at = serviceUnderTest(service, { reach, now: () => now })
const { as, reported, to } = hazardStory(at)
const run = async (instant: string) => {
  now = new Date(instant)
  await clocks.run(at.service)
}

beforeEach(async () => {
  now = monday
  await asOwner(at, 'truncate hazard, passing cascade; truncate step, patrol_search; update counter set last = 0; delete from patrols_jobs.job')
})

describe('a hazard whose time is over', () => {
  it('goes up level by level, is told to those who see to it and to whose turn it is, and keeps its deadline', async () => {
    const given = await to('rectify')
    await asOwner(at, 'delete from patrols_jobs.job')
    await run('2025-05-07T23:00:00+08:00')
    expect((await as('secretary').get({ id: given.id })).steps.at(-1)?.action).toBe('dispatch')
    await run('2025-05-08T00:01:00+08:00')
    const late = await as('secretary').get({ id: given.id })
    expect(late).toMatchObject({ state: 'rectify', dueAt: given.dueAt })
    expect(late.steps.at(-1)).toMatchObject({ action: 'escalate', params: { level: 'community' } })
    await run('2025-05-10T00:01:00+08:00')
    await run('2025-05-14T00:01:00+08:00')
    await run('2025-06-20T00:01:00+08:00')
    const notices = (await eventsOf(at, 'notice.sent')).filter(({ text }) => text === 'notice.hazard.escalate')
    expect(notices.map(({ to: whom, params }) => [params.level, whom])).toEqual([
      ['community', [{ role: 'community_worker', area: '140226100019' }, { unit: 'taian' }]],
      ['township', [{ role: 'township_officer', area: '140226100' }, { unit: 'taian' }]],
      ['county', [{ user: 'leader' }, { unit: 'taian' }]],
    ])
    expect((await as('leader').list({ chip: 'mine' })).rows.map(({ number }) => number)).toEqual([given.number])
  })

  it('goes up sooner where it is major', async () => {
    const waiting = await to('dispatch', { grade: 'major' })
    await run('2025-04-21T14:01:00+08:00')
    await run('2025-04-21T17:59:00+08:00')
    expect((await as('secretary').get({ id: waiting.id })).steps.filter(({ action }) => action === 'escalate')).toHaveLength(1)
    await run('2025-04-21T18:02:00+08:00')
    expect((await as('secretary').get({ id: waiting.id })).steps.filter(({ action }) => action === 'escalate')).toHaveLength(2)
  })

  it('is handed up once, also where two processes look at once', async () => {
    const { id } = await reported()
    now = new Date('2025-04-23T00:01:00+08:00')
    await Promise.all([clocks.run(at.service), clocks.run(at.service), clocks.run(at.service)])
    expect((await as('secretary').get({ id })).steps.filter(({ action }) => action === 'escalate')).toHaveLength(1)
  })

  it('counts its deadline again after the calendar changed, but for one set by hand', async () => {
    const waiting = await to('dispatch')
    const byHand = await as('secretary').dispatch({ ...seen(await to('dispatch')), ownerUnit: 'taian', until: '2025-04-24' })
    const given = await to('rectify', { from: waiting })
    await asOwner(at, `update hazard set due_at = due_at + interval '3 days', rectify_by = null where closed_at is null`)
    await recount.run(at.service)
    expect(await as('secretary').get({ id: given.id })).toMatchObject({ dueAt: given.dueAt, rectifyBy: given.dueAt })
    expect((await as('secretary').get({ id: byHand.id })).dueAt).toBe('2025-04-27T15:59:59.999Z')
  })
})

describe('more time', () => {
  it('is asked for by whoever has it, once, and granted by whoever dispatches', async () => {
    const given = await to('rectify', { grade: 'major' })
    const ask = (hazard: typeof given, until: string) => as('property').askExtension({ ...seen(hazard), until, reason: '材料没到' })
    await expect(ask(given, '2025-05-09')).rejects.toMatchObject(refusal('EXTENSION_TOO_SHORT'))
    await expect(ask(given, '2025-12-30')).rejects.toMatchObject(refusal('DEADLINE_TOO_FAR'))
    await expect(as('secretary').grantExtension(seen(given))).rejects.toMatchObject(refusal('EXTENSION_NOT_PENDING'))
    const asked = await ask(given, '2025-05-16')
    await expect(ask(asked, '2025-05-19')).rejects.toMatchObject(refusal('EXTENSION_PENDING'))
    expect(await as('secretary').list({ chip: 'mine' })).toMatchObject({ total: 1 })
    const granted = await as('secretary').grantExtension(seen(asked))
    expect(granted).toMatchObject({ dueAt: '2025-05-16T15:59:59.999Z', rectifyBy: '2025-05-16T15:59:59.999Z', plan: { deadline: '2025-05-16' }, extension: null, extensions: 1 })
    await expect(ask(granted, '2025-05-20')).rejects.toMatchObject(refusal('EXTENSION_LIMIT', { limit: 1 }))
  })

  it('is refused with a reason, and gone once it was mended', async () => {
    const given = await to('rectify')
    const asked = await as('property').askExtension({ ...seen(given), until: '2025-05-12', reason: '材料没到' })
    expect(await as('secretary').refuseExtension({ ...seen(asked), reason: '等不得' })).toMatchObject({ extension: null, dueAt: given.dueAt })
    const again = await to('rectify')
    const pending = await as('property').askExtension({ ...seen(again), until: '2025-05-12', reason: '材料没到' })
    expect(await as('property').rectify({ ...seen(pending), words: '修好了', photos: [photoAfter] })).toMatchObject({ state: 'inspect', extension: null })
  })
})

describe('a closed hazard', () => {
  it('is opened again within the days of the county, keeps who mended it, and is dispatched anew', async () => {
    const closed = await to('closed', { grade: 'major' })
    const open = (instant: string) => as('worker', new Date(instant)).reopen({ ...seen(closed), reason: '又堵了' })
    await expect(open('2025-07-21T10:00:00+08:00')).rejects.toMatchObject(refusal('REOPEN_TOO_LATE', { days: 90 }))
    const opened = await open('2025-05-20T10:00:00+08:00')
    expect(opened).toMatchObject({ state: 'dispatch', reopened: 1, rectifierIds: ['property'], result: null, inspection: null, after: [], owner: null, plan: { deadline: null, measure: '清空通道，加装隔离桩' } })
    expect(await asOwner(at, 'select closed_at, closed_by from hazard')).toEqual([{ closed_at: null, closed_by: null }])
    await expect(at.as(people.property).hazards.reopen({ ...seen(opened), reason: '又堵了' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    // It was one: declined it would count nowhere.
    await expect(as('worker', new Date('2025-05-20T10:00:00+08:00')).decline({ ...seen(opened), reason: '不算隐患' })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })
})
