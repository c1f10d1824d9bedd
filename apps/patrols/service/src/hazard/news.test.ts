import { randomUUID } from 'node:crypto'
import { caseClosed, caseOpened } from '@wuxin/events/feedback'
import { topicMoved } from '@wuxin/events/meetings'
import { receive } from '@wuxin/service/events'
import { compound, monday, neighbourCompound } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { reach } from '../patrols.fixture.ts'
import { service } from '../service.ts'
import { hazardStory } from './hazard.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, to } = hazardStory(at)
const caseId = '0197f000-0000-7000-8000-0000000000c1'
const message = (name: string, payload: object) => ({ id: randomUUID(), name, source: name.split('.')[0] ?? '', at: monday.toISOString(), requestId: 'test', payload })
const taken = { id: caseId, number: 'MQ-2025-0007', area: compound, category: '0401' }
const opened = (hazard: string, more: object = {}) => message(caseOpened.name, { ...taken, source: { module: 'patrols', id: hazard }, ...more })
const ended = (more: object = {}) => message(caseClosed.name, { ...taken, outcome: 'solved', rating: 'satisfied', units: [], answer: '三个单位一起清了通道。', ...more })
const topic = { id: '0197f000-0000-7000-8000-0000000000d1', number: 'YT-2025-0003', title: '充电棚' }
const moved = (hazard: string, step: string, words: string | null = null, more: object = {}) => message(topicMoved.name, { module: 'patrols', id: hazard, topic, area: compound, step, outcome: null, words, ...more })
const whistle = (hazard: Parameters<typeof seen>[0]) => as('secretary').whistle({ ...seen(hazard), category: '0401' })

beforeEach(() => asOwner(at, 'truncate hazard, passing cascade; truncate step, patrol_search; update counter set last = 0; delete from patrols_jobs.job'))

describe('a hazard that needs more than one unit', () => {
  it('becomes a case by one click, says which, and hears how it ended', async () => {
    const hazard = await whistle(await to('rectify'))
    expect(hazard).toMatchObject({ state: 'rectify', passedOn: ['whistle'], passed: [{ to: 'whistle', record: null, over: false }] })
    const [wanted] = await eventsOf(at, 'patrols.case-wanted')
    expect(wanted).toMatchObject({ module: 'patrols', id: hazard.id, area: compound, category: '0401', label: 'YH-2025-0001', by: { id: 'secretary', name: '张国强' }, name: null, phone: null })
    expect(wanted?.words).toContain('YH-2025-0001')
    expect(wanted?.words.split(hazard.title)).toHaveLength(2)
    await receive(at.service, opened(hazard.id))
    await receive(at.service, ended())
    const after = await as('secretary').get({ id: hazard.id })
    expect(after).toMatchObject({ state: 'rectify', dueAt: hazard.dueAt, passedOn: [], passed: [{ record: { id: caseId, number: 'MQ-2025-0007' }, step: 'solved', answer: '三个单位一起清了通道。', over: true }] })
    expect(await as('secretary').behind({ record: caseId })).toMatchObject([{ id: hazard.id, number: 'YH-2025-0001' }])
    expect(await as('neighbour').behind({ record: caseId })).toEqual([])
    expect(after.steps.slice(-2)).toMatchObject([{ action: 'answer', params: { to: 'whistle', number: 'MQ-2025-0007', step: 'opened' } }, { action: 'answer', words: '三个单位一起清了通道。' }])
    expect((await eventsOf(at, 'notice.sent')).at(-1)).toMatchObject({ text: 'notice.hazard.answer', to: [{ user: 'secretary' }] })
  })

  it('is whistled for once at a time, also by two at once, and again once that is over', async () => {
    const given = await to('rectify')
    const both = await Promise.allSettled([whistle(given), whistle(given)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const found = await as('secretary').get({ id: given.id })
    await expect(whistle(found)).rejects.toMatchObject(refusal('PASSED_ON', { number: null }))
    await receive(at.service, opened(given.id))
    await receive(at.service, ended())
    expect(await whistle(await as('secretary').get({ id: given.id }))).toMatchObject({ passedOn: ['whistle'] })
  })

  it('hears the same news once, and none of what is another\'s', async () => {
    const hazard = await whistle(await to('rectify'))
    const news = opened(hazard.id)
    for (const each of [news, news, opened(randomUUID()), opened(hazard.id, { source: { module: 'meetings', id: hazard.id } }), ended({ id: randomUUID() })]) await receive(at.service, each)
    expect((await as('secretary').get({ id: hazard.id })).steps.filter(({ action }) => action === 'answer')).toHaveLength(1)
  })

  it('hears an answer that comes behind its own end, and stays closed as it was', async () => {
    const closed = await to('closed', { from: await whistle(await to('rectify')) })
    const [before] = await asOwner(at, 'select closed_at from hazard')
    await receive(at.service, opened(closed.id))
    expect(await as('secretary').get({ id: closed.id })).toMatchObject({ state: 'closed', passed: [{ record: { id: caseId } }] })
    expect(await asOwner(at, 'select closed_at from hazard')).toEqual([before])
  })
})

describe('a hazard that the parties of a compound decide on', () => {
  it('becomes a topic once, and follows it to its end', async () => {
    const given = await to('rectify')
    const hazard = await as('secretary').table({ ...seen(given), title: '充电棚搬到哪里' })
    expect(await eventsOf(at, 'patrols.topic-wanted')).toMatchObject([{ id: hazard.id, number: 'YH-2025-0001', title: '充电棚搬到哪里', words: '消防通道被杂物堵住。救护车进不来。', by: { id: 'secretary' } }])
    for (const [step, words] of [['screen', null], ['assign', '搬到东门内侧'], ['closed', '已搬走']] as const) await receive(at.service, moved(hazard.id, step, words))
    const after = await as('secretary').get({ id: hazard.id })
    expect(after).toMatchObject({ passed: [{ to: 'topic', record: { number: 'YT-2025-0003' }, step: 'closed', answer: '已搬走', over: true }], passedOn: ['topic'] })
    await expect(as('secretary').table(seen(after))).rejects.toMatchObject(refusal('PASSED_ON', { number: 'YT-2025-0003' }))
  })

  it('hears nothing of a topic that only calls it its source: of another place or county, or beside its own', async () => {
    const hazard = await as('secretary').table(seen(await to('rectify')))
    const forged = { ...topic, id: randomUUID(), number: 'YT-2025-0666' }
    for (const area of [neighbourCompound, '140225100201001']) await receive(at.service, moved(hazard.id, 'closed', '不用改了', { topic: forged, area }))
    await receive(at.service, moved(hazard.id, 'screen'))
    await receive(at.service, moved(hazard.id, 'closed', '不用改了', { topic: forged }))
    const after = await as('secretary').get({ id: hazard.id })
    expect(after).toMatchObject({ passed: [{ record: { number: 'YT-2025-0003' }, step: 'screen', answer: null, over: false }] })
    expect(after.steps.filter(({ action }) => action === 'answer')).toHaveLength(1)
  })

  it('is passed on by those who organise its place alone', async () => {
    const given = await to('rectify')
    await expect(as('property').whistle({ ...seen(given), category: '0401' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('neighbour').table(seen(given))).rejects.toMatchObject(refusal('NOT_FOUND'))
  })
})
