import { community, compound, lostPhoto, monday, neighbourCommunity } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { clocks } from '../clock.job.ts'
import { service } from '../service.ts'
import { reach } from '../volunteers.fixture.ts'
import { claimed, drafted, later, parts, personOf, publishedNeed, publishedResource, signed, signing } from './project.fixture.ts'

let now = later(0)
const at = serviceUnderTest(service, { reach, now: () => now })
const as = personOf(at)
const photo = '0197f000-0000-7000-8000-000000000001'
const notices = async () => (await eventsOf(at, 'notice.sent')).map(({ text, to }) => [text, to])

beforeEach(async () => {
  now = monday
  await asOwner(at, `truncate listing, project cascade; truncate step; delete from volunteers_jobs.job; update counter set last = 0`)
})

describe('a claim', () => {
  it('by a unit waits for the community, holds the amounts, and tells whom it asks', async () => {
    const { project, need, resource } = await claimed(at, 4)
    expect(project).toMatchObject({ number: 'XM-2025-0001', state: 'claim', area: community, units: ['school'], claimedBy: 'unit:school', needs: ['小学生周末托管'], resources: ['支教老师'], dueAt: '2025-04-27T15:59:59.999Z' })
    expect(project.parties.map(({ name, agreed }) => [name, agreed])).toEqual([['云和园社区', false], ['左云县第一小学', true]])
    for (const { id } of [need, resource]) expect((await as('leader').listings.get({ id })).free).toBe(8)
    expect(await notices()).toEqual([['notice.project.claim', [{ user: 'worker' }]]])
  })

  it('by the community waits for the unit', async () => {
    const [need, resource] = [await publishedNeed(at), await publishedResource(at)]
    const project = await as('worker').projects.claim(parts([need, 2], [resource, 2]))
    expect(project).toMatchObject({ claimedBy: `area:${community}` })
    expect(await notices()).toEqual([['notice.project.claim', [{ unit: 'school' }]]])
    await expect(as('worker').projects.agree(seen(project))).rejects.toMatchObject(refusal('SIDE_DONE'))
    expect(await as('school').projects.agree(seen(project))).toMatchObject({ state: 'sign', dueAt: '2025-05-07T15:59:59.999Z' })
  })

  it('joins a need and a resource of its kind, of different owners, one of them the claimer\'s', async () => {
    const [need, resource] = [await publishedNeed(at), await publishedResource(at)]
    const hall = await publishedResource(at, { kind: 'place', title: '礼堂' })
    const own = await publishedResource(at, { area: community, unit: null, title: '社区社工' }, 'worker')
    const second = await publishedNeed(at, { title: '写字班' })
    const claim = (who: 'school' | 'worker' | 'power', ...each: (readonly [{ id: string }, number])[]) => as(who).projects.claim(parts(...each))
    await expect(claim('worker', [need, 1], [second, 1])).rejects.toMatchObject(refusal('PROJECT_ONE_SIDED'))
    await expect(claim('power', [need, 1], [resource, 1])).rejects.toMatchObject(refusal('NOT_YOUR_LISTING'))
    await expect(claim('worker', [need, 1], [own, 1])).rejects.toMatchObject(refusal('PROJECT_WITH_ITSELF'))
    await expect(claim('school', [need, 1], [resource, 1], [hall, 1])).rejects.toMatchObject(refusal('KIND_WRONG', { title: '礼堂' }))
    await expect(claim('school', [need, 1], [{ id: lostPhoto }, 1])).rejects.toMatchObject(refusal('NOT_FOUND'))
  })

  it('of an expired, a closed, a drafted or a full listing is refused', async () => {
    const resource = await publishedResource(at)
    const short = await publishedNeed(at, { to: '2025-04-22', title: '短期' })
    await expect(as('school', later(2)).projects.claim(parts([short, 1], [resource, 1]))).rejects.toMatchObject(refusal('LISTING_EXPIRED', { title: '短期', expiresOn: '2025-04-22' }))
    const need = await publishedNeed(at, { amount: 2 })
    await expect(as('school').projects.claim(parts([need, 3], [resource, 3]))).rejects.toMatchObject(refusal('LISTING_FULL', { free: 2 }))
    const shut = await as('worker').listings.close({ ...seen(need), reason: '不需要了' })
    await expect(as('school').projects.claim(parts([shut, 1], [resource, 1]))).rejects.toMatchObject(refusal('LISTING_NOT_OPEN', { title: need.title }))
  })

  it('that is declined gives back what it held', async () => {
    const { project, need } = await claimed(at, 12)
    expect(await as('worker').projects.decline({ ...seen(project), reason: '时间不合适' })).toMatchObject({ state: 'declined', reason: '时间不合适', dueAt: null })
    expect((await as('worker').listings.get({ id: need.id })).free).toBe(12)
  })

  it('is withdrawn by whoever claimed, and gives back what it held', async () => {
    const { project, need } = await claimed(at, 12)
    await expect(as('worker').projects.withdraw({ ...seen(project), reason: '不是我认领的' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await as('school').projects.withdraw({ ...seen(project), reason: '老师不够' })).toMatchObject({ state: 'withdrawn' })
    expect((await as('worker').listings.get({ id: need.id })).free).toBe(12)
  })

  it('that nobody answers in time lapses, and gives back what it held', async () => {
    const { project, need } = await claimed(at, 12)
    now = later(7)
    await clocks.run(at.service)
    const lapsed = await as('school', now).projects.get({ id: project.id })
    expect([lapsed.state, lapsed.steps.at(-1)?.action]).toEqual(['declined', 'lapseClaim'])
    expect((await as('worker').listings.get({ id: need.id })).free).toBe(12)
  })

  it('joins places of the county, each of which acts for its own', async () => {
    const need = await publishedNeed(at, { area: compound }, 'secretary')
    const room = await publishedResource(at, { area: neighbourCommunity, unit: null, title: '西街讲堂的老师' }, 'neighbour')
    const project = await as('secretary').projects.claim(parts([need, 1], [room, 1]))
    const agreed = await as('neighbour').projects.agree(seen(project))
    expect(agreed).toMatchObject({ state: 'sign', area: compound })
    expect((await as('neighbour').projects.list({ chip: 'mine' })).rows.map(({ id }) => id)).toEqual([project.id])
    expect((await as('neighbour').projects.list({ figure: 'contracts' })).total).toBe(0)
    await expect(as('power').projects.get({ id: project.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('power').projects.agree(seen(agreed))).rejects.toMatchObject(refusal('NOT_FOUND'))
  })
})

describe('a contract', () => {
  it('begins with the county\'s words, and is signed by each side under the edition that stands', async () => {
    const draft = await drafted(at)
    expect(draft).toMatchObject({ state: 'sign', edition: 1, contract: { edition: 1, by: '李敏', text: expect.stringContaining('甲方（需求方）：云和园社区') } })
    const once = await as('school').projects.sign(signing(draft))
    expect(once).toMatchObject({ state: 'sign', signedAt: null, signatures: [{ for: '左云县第一小学', name: '高老师', role: 'unit_contact', edition: 1, digest: draft.contract?.digest }] })
    await expect(as('school').projects.sign(signing(once))).rejects.toMatchObject(refusal('SIDE_DONE'))
    const both = await as('worker').projects.sign(signing(once))
    expect(both).toMatchObject({ state: 'carry', signedAt: monday.toISOString(), dueAt: '2025-06-30T15:59:59.999Z' })
    expect(await eventsOf(at, 'volunteers.contract-signed')).toEqual([{ id: both.id, number: 'XM-2025-0001', title: '周末课堂', area: community, units: ['school'] }])
    expect((await notices()).at(-1)).toEqual(['notice.project.begin', [{ unit: 'school' }]])
  })

  it('that was changed takes every signature back, and is not signed unread', async () => {
    const draft = await drafted(at)
    const once = await as('school').projects.sign(signing(draft))
    const changed = await as('worker').projects.draftContract({ ...seen(once), text: '改成每周两场' })
    expect(changed).toMatchObject({ edition: 2, parties: [{ signed: null }, { signed: 1 }] })
    await expect(as('worker').projects.sign({ ...signing(once), version: changed.version })).rejects.toMatchObject(refusal('CONTRACT_CHANGED', { edition: 2 }))
    await expect(as('worker').projects.sign({ ...signing(changed), digest: 'f'.repeat(64) })).rejects.toMatchObject(refusal('CONTRACT_CHANGED'))
    const again = await as('worker').projects.sign(signing(changed))
    expect(again.state).toBe('sign')
    expect(await as('school').projects.sign(signing(again))).toMatchObject({ state: 'carry', signatures: [{ edition: 1 }, { edition: 2 }, { edition: 2 }] })
  })

  it('is signed by two people, also where one of them organises both places', async () => {
    const [need, room] = [await publishedNeed(at), await publishedResource(at, { area: neighbourCommunity, unit: null, title: '西街的老师' }, 'neighbour')]
    const project = await as('township').projects.claim(parts([need, 1], [room, 1]))
    await expect(as('township').projects.agree(seen(project))).rejects.toMatchObject(refusal('OTHER_SIDE'))
    const agreed = await as('neighbour').projects.agree(seen(project))
    const once = await as('township').projects.sign(signing(await as('township').projects.draftContract({ ...seen(agreed), text: '两个社区共用老师' })))
    await expect(as('township').projects.sign(signing(once))).rejects.toMatchObject(refusal('OTHER_SIDE'))
    expect(await as('neighbour').projects.sign(signing(once))).toMatchObject({ state: 'carry' })
  })

  it('is not signed before it is written, nor by whoever is no side of it', async () => {
    const { project } = await claimed(at)
    const agreed = await as('worker').projects.agree(seen(project))
    await expect(as('worker').projects.sign({ ...seen(agreed), edition: 1, digest: 'f'.repeat(64) })).rejects.toMatchObject(refusal('CONTRACT_MISSING'))
    await expect(as('neighbour').projects.draftContract({ ...seen(agreed), text: '抄一份' })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('leader').projects.draftContract({ ...seen(agreed), text: '我来写' })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })
})

describe('a project under way', () => {
  it('is delivered with evidence, accepted, evaluated by both sides, and over', async () => {
    const project = await signed(at, 4)
    const [resource] = project.parts.filter(({ side }) => side === 'resource')
    const deliver = { listing: resource?.listing ?? '', words: '陪伴写作业', photos: [photo] }
    await expect(as('school').projects.deliver({ ...seen(project), ...deliver, amount: 5, day: '2025-04-21' })).rejects.toMatchObject(refusal('DELIVERY_TOO_MUCH', { left: 4 }))
    await expect(as('school').projects.deliver({ ...seen(project), ...deliver, amount: 1, day: '2025-04-22' })).rejects.toMatchObject(refusal('DELIVERY_AHEAD'))
    await expect(as('worker').projects.deliver({ ...seen(project), ...deliver, amount: 1, day: '2025-04-21' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('school').projects.deliver({ ...seen(project), ...deliver, photos: [lostPhoto], amount: 1, day: '2025-04-21' })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN'))
    const some = await as('school').projects.deliver({ ...seen(project), ...deliver, amount: 3, day: '2025-04-21' })
    expect(some.deliveries).toMatchObject([{ amount: 3, title: '支教老师', by: '高老师', photos: [expect.stringContaining(photo)] }])
    await expect(as('school').projects.finish({ ...seen(some), words: '都办完了' })).rejects.toMatchObject(refusal('DELIVERY_MISSING', { title: '支教老师', left: 1 }))
    const all = await as('school').projects.deliver({ ...seen(some), ...deliver, amount: 1, day: '2025-04-21' })
    const finished = await as('school').projects.finish({ ...seen(all), words: '四场全部完成' })
    expect(finished).toMatchObject({ state: 'check', dueAt: '2025-04-27T15:59:59.999Z' })
    await expect(as('school').projects.accept({ ...seen(finished), words: '自己验收' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    const accepted = await as('worker').projects.accept({ ...seen(finished), words: '孩子们都来了' })
    expect(accepted).toMatchObject({ state: 'evaluate', acceptance: { words: '孩子们都来了', by: '李敏' } })
    const one = await as('worker').projects.evaluate({ ...seen(accepted), score: 5, words: '认真' })
    await expect(as('worker').projects.evaluate({ ...seen(one), score: 1, words: '再评一次' })).rejects.toMatchObject(refusal('SIDE_DONE'))
    expect(await as('school').projects.evaluate({ ...seen(one), score: 4, words: '场地不错' })).toMatchObject({ state: 'closed', dueAt: null, parties: [{ evaluation: { score: 5 } }, { evaluation: { score: 4 } }] })
  })

  it('that is sent back is delivered again until it is as agreed', async () => {
    const project = await signed(at, 1)
    const listing = project.parts.find(({ side }) => side === 'resource')?.listing ?? ''
    const given = await as('school').projects.deliver({ ...seen(project), listing, amount: 1, day: '2025-04-21', words: '一场' })
    const finished = await as('school').projects.finish({ ...seen(given), words: '完成' })
    const back = await as('worker').projects.sendBack({ ...seen(finished), reason: '人没到齐' })
    expect(back).toMatchObject({ state: 'carry', dueAt: '2025-06-30T15:59:59.999Z' })
    expect((await notices()).at(-1)).toEqual(['notice.project.sendBack', [{ unit: 'school' }]])
  })

  it('that is terminated keeps what was delivered and frees the rest', async () => {
    const project = await signed(at, 10)
    const listing = project.parts.find(({ side }) => side === 'resource')?.listing ?? ''
    const given = await as('school').projects.deliver({ ...seen(project), listing, amount: 3, day: '2025-04-21', words: '三场' })
    expect(await as('worker').projects.terminate({ ...seen(given), reason: '场地要改造' })).toMatchObject({ state: 'terminated', reason: '场地要改造' })
    expect((await as('school').listings.get({ id: listing })).free).toBe(9)
  })

  it('is supervised from above, and goes up level by level when it is late', async () => {
    const project = await signed(at)
    await expect(as('worker').projects.supervise({ ...seen(project), words: '抓紧' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await as('township').projects.supervise({ ...seen(project), words: '五一前见效' })).toMatchObject({ supervised: true, state: 'carry' })
    for (const [day, level] of [['2025-07-01', 'community'], ['2025-07-04', 'township']] as const) {
      now = new Date(`${day}T00:01:00+08:00`)
      await clocks.run(at.service)
      expect((await as('worker', now).projects.get({ id: project.id })).steps.at(-1)).toMatchObject({ action: 'escalate', params: { level } })
    }
    expect((await as('township', now).projects.list({ chip: 'mine' })).rows.map(({ id }) => id)).toEqual([project.id])
    expect((await as('township', now).projects.list({ chip: 'overdue' })).total).toBe(1)
  })

  it('is over when nobody evaluates in time', async () => {
    const project = await signed(at, 1)
    const listing = project.parts.find(({ side }) => side === 'resource')?.listing ?? ''
    const given = await as('school').projects.deliver({ ...seen(project), listing, amount: 1, day: '2025-04-21', words: '一场' })
    await as('worker').projects.accept({ ...seen(await as('school').projects.finish({ ...seen(given), words: '完成' })), words: '好' })
    now = later(30)
    await clocks.run(at.service)
    expect((await as('worker', now).projects.get({ id: project.id })).state).toBe('closed')
  })
})

describe('the list of projects', () => {
  it('shows each what is theirs, what waits for them, and signed contracts as a figure', async () => {
    const project = await signed(at)
    await claimed(at, 1)
    const list = await as('worker').projects.list({})
    expect(list).toMatchObject({ total: 2, chips: { mine: 1, to_agree: 1, under_way: 1, closed: 0 } })
    expect((await as('school').projects.list({ chip: 'mine' })).rows.map(({ id }) => id)).toEqual([project.id])
    expect((await as('worker').projects.list({ figure: 'contracts', from: '2025-04-01', to: '2025-04-30' })).rows.map(({ id }) => id)).toEqual([project.id])
    expect((await as('worker').projects.list({ figure: 'contracts', from: '2025-05-01' })).total).toBe(0)
    expect((await as('neighbour').projects.list({})).empty).toBe('nothing-yet')
    expect((await as('township').projects.list({ chip: 'mine' })).total).toBe(0)
  })
})
