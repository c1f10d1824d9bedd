import { community, compound, neighbourCommunity } from '@wuxin/service/test-county'
import { asOwner, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { beforeEach, describe, expect, it } from 'vitest'
import { clocks } from '../clock.job.ts'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'
import { claimed, given, later, needed, parts, personOf, publishedNeed, publishedResource } from './project.fixture.ts'

let now = later(0)
const at = serviceUnderTest(service, { reach, now: () => now })
const as = personOf(at)

beforeEach(async () => {
  now = later(0)
  await asOwner(at, `truncate listing, project cascade; truncate step; delete from volunteers_jobs.job; update counter set last = 0`)
})

describe('a need or a resource', () => {
  it('is a draft of its owner until it is published, and then the whole county reads it', async () => {
    const draft = await as('worker').listings.add(needed)
    expect(draft).toMatchObject({ number: 'QD-2025-0001', state: 'draft', owner: { name: '云和园社区', isUnit: false }, free: 12, publishedAt: null })
    await expect(as('neighbour').listings.get({ id: draft.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect((await as('school').listings.list({ side: 'need' })).total).toBe(0)
    const published = await as('worker').listings.publish(seen(draft))
    expect(published).toMatchObject({ state: 'published', publishedAt: later(0).toISOString() })
    expect(published.steps.map(({ action }) => action)).toEqual(['add', 'publish'])
    for (const who of ['neighbour', 'school', 'member'] as const) expect((await as(who).listings.get({ id: draft.id })).title).toBe('小学生周末托管')
  })

  it('is its owner\'s: of a unit by those who speak for it, of a place by those who organise it', async () => {
    await expect(as('worker').listings.add(given)).rejects.toMatchObject(refusal('FORBIDDEN', { action: 'add' }))
    await expect(as('school').listings.add(needed)).rejects.toMatchObject(refusal('FORBIDDEN', { action: 'add' }))
    await expect(as('secretary').listings.add({ ...needed, area: community })).rejects.toMatchObject(refusal('FORBIDDEN'))
    const resource = await publishedResource(at)
    await expect(as('power').listings.close({ ...seen(resource), reason: '不是我们的' })).rejects.toMatchObject(refusal('FORBIDDEN', { action: 'close' }))
    expect(await as('school').listings.close({ ...seen(resource), reason: '教师外出培训' })).toMatchObject({ state: 'closed', reason: '教师外出培训' })
  })

  it('stands no longer than the county lets it, and not into the past', async () => {
    await expect(as('worker').listings.add({ ...needed, to: '2027-01-01' })).rejects.toMatchObject(refusal('LISTING_TOO_LONG', { latest: '2026-04-22' }))
    await expect(as('worker').listings.add({ ...needed, from: '2025-03-01', to: '2025-04-20' })).rejects.toMatchObject(refusal('LISTING_EXPIRED', { expiresOn: '2025-04-20' }))
    await expect(as('worker').listings.add({ ...needed, from: '2025-06-02', to: '2025-06-01' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const draft = await as('worker').listings.add({ ...needed, to: '2025-04-22' })
    await expect(as('worker', later(2)).listings.publish(seen(draft))).rejects.toMatchObject(refusal('LISTING_EXPIRED', { title: needed.title }))
  })

  it('is amended to what its projects hold and not below', async () => {
    const { need } = await claimed(at, 5)
    const facts = { title: '周末托管', words: needed.words, measure: '场', from: needed.from, to: needed.to }
    await expect(as('worker').listings.amend({ ...seen(need), ...facts, amount: 4 })).rejects.toMatchObject(refusal('LISTING_HELD', { held: 5 }))
    expect(await as('worker').listings.amend({ ...seen(need), ...facts, amount: 5 })).toMatchObject({ title: '周末托管', amount: 5, free: 0 })
    await expect(as('worker').listings.amend({ ...seen(need), ...facts, amount: 9 })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
  })

  it('expires with its last day by itself, draft or not', async () => {
    const need = await publishedNeed(at, { to: '2025-04-22' })
    const draft = await as('worker').listings.add({ ...needed, to: '2025-04-22' })
    now = later(1)
    await clocks.run(at.service)
    expect((await as('worker').listings.get({ id: need.id })).state).toBe('published')
    now = later(2)
    await clocks.run(at.service)
    for (const { id } of [need, draft]) expect(await as('worker', now).listings.get({ id })).toMatchObject({ state: 'expired' })
  })
})

describe('the list', () => {
  it('tells what is left, whose it is and how many stand behind each chip', async () => {
    const { need } = await claimed(at, 12)
    await publishedNeed(at, { title: '法律讲座', to: '2025-04-25' })
    await as('worker').listings.add({ ...needed, title: '还没想好' })
    const { rows, chips } = await as('worker').listings.list({ side: 'need' })
    expect(rows.map(({ title, free }) => [title, free])).toEqual(expect.arrayContaining([['小学生周末托管', 0], ['法律讲座', 12], ['还没想好', 12]]))
    expect(chips).toEqual({ mine: 3, free: 1, full: 1, expiring: 1, closed: 0 })
    expect((await as('school').listings.list({ side: 'need', chip: 'full' })).rows.map(({ id }) => id)).toEqual([need.id])
    expect((await as('school').listings.list({ side: 'need' })).chips).toMatchObject({ mine: 0, free: 1 })
  })

  it('is narrowed by kind, place, unit and words, and says why it is empty', async () => {
    await publishedNeed(at)
    expect((await as('school').listings.list({ side: 'need', area: neighbourCommunity })).empty).toBe('filter')
    expect((await as('school').listings.list({ side: 'need', kind: 'place' })).empty).toBe('filter')
    expect((await as('school').listings.list({ side: 'need', q: '托管' })).total).toBe(1)
    expect((await as('school').listings.list({ side: 'resource' })).empty).toBe('nothing-yet')
  })

  it('is taken along as a sheet', async () => {
    await publishedNeed(at)
    const ask = sheetAsker(at, 'listings.xlsx', people.leader)
    const [heads, first] = await cellsOf(await ask('?side=need'))
    expect(heads).toEqual(expect.arrayContaining(['编号', '剩余']))
    expect(first).toEqual(expect.arrayContaining(['QD-2025-0001', '需求', '人才', '小学生周末托管', '云和园社区', 12]))
  })
})

describe('a suggestion', () => {
  it('says why it fits, and is none of the same owner, of another kind or with nothing left', async () => {
    const need = await publishedNeed(at)
    const resource = await publishedResource(at)
    await publishedResource(at, { kind: 'place', title: '礼堂' })
    await publishedResource(at, { area: community, unit: null, title: '社区自己的老师' }, 'worker')
    const full = await publishedResource(at, { title: '已经派完的老师', amount: 1 })
    const other = await publishedNeed(at, { area: compound, title: '小区托管', amount: 1 }, 'secretary')
    await as('school').projects.claim(parts([other, 1], [full, 1]))
    const matches = await as('worker').listings.matches({ id: need.id })
    expect(matches.map(({ id }) => id)).toEqual([resource.id])
    expect(matches[0]?.reasons).toEqual([
      { because: 'kind', kind: 'talent' }, { because: 'place', area: '140226', name: '左云县', level: 'county' },
      { because: 'words', shared: expect.arrayContaining(['周末']) }, { because: 'amount', covers: 12, of: 12 },
    ])
  })
})
