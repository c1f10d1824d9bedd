import { matterLifecycle } from '@wuxin/culture/matter.rules'
import { schemaDifferences } from '@wuxin/service/schema-check'
import { missingSteps } from '@wuxin/service/step-check'
import { castOf, compound, county, monday, zuoyunPosts, zuoyunUnits } from '@wuxin/service/test-county'
import { refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { Matter } from './matter.entity.ts'
import { recount } from './recount.job.ts'
import { service } from './service.ts'

const { people, directory, reach } = castOf(zuoyunPosts, zuoyunUnits)
const at = serviceUnderTest(service, { reach, now: () => monday })

const as = (who: keyof typeof people, options: { key?: string; now?: Date } = {}) => at.as(people[who], options)
const worker = (options = {}) => as('worker', options).matters
const resident = () => at.as(null).resident
const lamp = { area: compound, title: '北门路灯', words: '三盏不亮' }
const place = '云兴镇 · 云和园社区 · 云泰园小区'

describe('a matter', () => {
  it('is kept in tables that say what its entities say', async () => {
    expect(await schemaDifferences(service, at.ownerUrl)).toBe('')
  })

  it('has a method and a procedure for every step', () => {
    expect(missingSteps(service, { lifecycle: matterLifecycle, entity: Matter, router: 'matters' })).toEqual([])
  })

  it('goes from its entry to its end, each step in its history', async () => {
    const added = await worker().add(lamp)
    expect(added).toMatchObject({ number: 'SX-2025-0001', state: 'open', place: { path: place }, owner: null, dueAt: '2025-05-07T15:59:59.999Z' })
    const accepted = await worker().accept(seen(added))
    expect(accepted).toMatchObject({ state: 'under_way', owner: '李敏' })
    const closed = await worker().close({ ...seen(accepted), result: '已更换' })
    expect(closed).toMatchObject({ state: 'closed', result: '已更换', dueAt: null })
    expect(closed.steps.map(({ action, words, actor }) => [action, words, actor.role])).toEqual([
      ['enter', null, 'community_worker'],
      ['accept', null, 'community_worker'],
      ['close', '已更换', 'community_worker'],
    ])
    await expect(worker().close({ ...seen(closed), result: '再次' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    await expect(worker().close({ ...seen(added), result: '旧版' })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
  })

  it('is entered once, however often the same wish arrives', async () => {
    const key = '0197f000-0000-7000-8000-000000000001'
    const first = await worker({ key }).add(lamp)
    expect(await worker({ key }).add(lamp)).toEqual(first)
  })

  it('is neither seen nor entered from another place', async () => {
    const { id } = await worker().add(lamp)
    const stranger = as('neighbour').matters
    await expect(stranger.get({ id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(stranger.add(lamp)).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(resident().report({ area: county, words: lamp.words })).rejects.toMatchObject(refusal('PLACE_TOO_WIDE', { area: county }))
    expect(await stranger.list({})).toMatchObject({ rows: [], total: 0, empty: 'nothing-yet' })
  })

  it('is handled by those who may', async () => {
    const added = await worker().add(lamp)
    await expect(as('leader').matters.accept(seen(added))).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await as('township').matters.accept(seen(added))).toMatchObject({ owner: '王海' })
  })
})

describe('the list of matters', () => {
  it('finds them by number, title and words, and counts what its chips would show', async () => {
    const { id, number } = await worker().add({ ...lamp, title: '东门台阶', words: '缺了一块砖' })
    for (const q of [number, '东门', '缺 砖']) expect((await worker().list({ q })).rows.map((row) => row.id)).toEqual([id])
    const later = new Date('2025-05-08T10:00:00+08:00')
    const { chips, total } = await worker({ now: later }).list({ q: '台阶', chip: 'overdue' })
    expect({ chips, total }).toEqual({ chips: { mine: 1, open: 1, under_way: 0, overdue: 1, closed: 0 }, total: 1 })
  })

  it('has nothing that waits for those who only look', async () => {
    await worker().add(lamp)
    const { chips } = await as('leader').matters.list({})
    expect(chips.mine).toBe(0)
    expect(chips.open).toBeGreaterThan(0)
  })
})

describe('a resident', () => {
  it('reports a matter without a name, and follows it by its code alone', async () => {
    const { number, code } = await resident().report({ area: compound, words: '楼道灯不亮' })
    const [row] = (await worker().list({ q: number })).rows
    if (!row) throw new Error('it is in the list')
    expect(row).toMatchObject({ title: '楼道灯不亮', state: 'open' })
    await worker().accept(seen(row))
    expect(await resident().track({ code })).toMatchObject({ number, state: 'under_way', place, result: null })
  })

  it('is told that nobody was given a code that nobody was given', async () => {
    await expect(resident().track({ code: '0000-0000-00000' })).rejects.toMatchObject(refusal('TRACKING_CODE_UNKNOWN'))
  })
})

describe('the time limit', () => {
  it('is the county’s to set, for matters entered from then on', async () => {
    const { settings } = as('admin')
    const before = await worker().add(lamp)
    const { version } = await settings.get({ county })
    await settings.save({ county, version, values: { handle: { amount: 2, unit: 'workingDays' } } })
    expect((await worker().add(lamp)).dueAt).toBe('2025-04-23T15:59:59.999Z')
    expect((await worker().get({ id: before.id })).dueAt).toBe('2025-05-07T15:59:59.999Z')
  })

  it('is counted again where the calendar changed', async () => {
    const { id } = await worker().add(lamp)
    directory.calendar['2025-04-22'] = 'holiday'
    at.service.directories.forget(county)
    await recount.run(at.service)
    expect((await worker().get({ id })).dueAt).toBe('2025-04-24T15:59:59.999Z')
  })
})
