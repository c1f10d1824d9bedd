import { randomUUID } from 'node:crypto'
import { caseWanted, topicMoved } from '@wuxin/events/meetings'
import { caseWanted as whistled } from '@wuxin/events/patrols'
import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { receive } from '@wuxin/service/events'
import { compound, monday } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { lamp, people, reach, story } from '../feedback.fixture.ts'
import { service } from '../service.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, begin, to } = story(at)
const rows = (sql: string) => asOwner(at, sql)
const sent = (name: string): Promise<any[]> => eventsOf(at, name)

const topic = { id: '0197f000-0000-7000-8000-0000000000aa', number: 'YT-2025-0001', title: '北门路灯费用' }
const message = (name: string, payload: object) => ({ id: randomUUID(), name, source: 'meetings', at: monday.toISOString(), requestId: 'test', payload })
const moved = ({ id, area }: Pick<CaseRecord, 'id' | 'area'>, step: string, words: string | null = null) =>
  receive(at.service, message(topicMoved.name, { module: 'feedback', id, topic, area, step, outcome: null, words }))
const wanted = (overrides: object = {}) =>
  message(caseWanted.name, { module: 'meetings', id: 'visit-7', area: compound, category: '0203', words: '车棚里没有充电桩。', name: '王秀兰', phone: '13812345678', ...overrides })
const latest = async (id: string) => {
  const { steps, ...found } = await as('secretary').get({ id })
  return { ...found, line: steps.at(-1) }
}

describe('a case that is brought before a meeting', () => {
  it('stays where it is, on its clock, and says what the meeting is to talk over', async () => {
    const found = await to('handle')
    const tabled = await as('secretary').table({ ...seen(found), title: '北门路灯费用', words: '控制器的钱从哪里出' })
    expect([tabled.state, tabled.dueAt, tabled.tabled, found.tabled]).toEqual(['handle', found.dueAt, true, false])
    expect(tabled.steps.at(-1)).toMatchObject({ action: 'table', words: '控制器的钱从哪里出', params: { title: '北门路灯费用' }, actor: { name: '张国强' } })
  })

  it('reaches the meetings without name and number of who reported it', async () => {
    await rows('delete from feedback_jobs.job')
    const found = await to('deliberate')
    await as('worker').table({ ...seen(found), title: '王秀兰家门口的路灯', words: '王秀兰（13812345678）反映北门不亮，费用怎么分摊' })
    expect(await sent('feedback.case-tabled')).toEqual([{
      id: found.id, number: found.number, area: compound, category: '0401', title: '王**家门口的路灯', words: '王**（138****5678）反映北门不亮，费用怎么分摊', by: { id: 'worker', name: '李敏' },
    }])
  })

  it('is brought there once, also when two do so at the same time', async () => {
    const found = await to('handle')
    const table = (who: 'secretary' | 'worker', version = found.version) => as(who).table({ id: found.id, version, title: '路灯', words: '怎么办' })
    const both = await Promise.allSettled([table('secretary'), table('worker')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { version } = await as('worker').get({ id: found.id })
    await expect(table('worker', version)).rejects.toMatchObject(refusal('CASE_TABLED', { number: found.number }))
    expect((await sent('feedback.case-tabled')).filter(({ id }) => id === found.id)).toHaveLength(1)
  })

  it('is brought there by the place’s own people alone', async () => {
    const found = await to('handle')
    await expect(as('power').table({ ...seen(found), title: '路灯', words: '怎么办' })).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(as('neighbour').table({ ...seen(found), title: '路灯', words: '怎么办' })).rejects.toMatchObject({ message: 'NOT_FOUND' })
  })

  it('shows the resident that it was, and no more', async () => {
    const { code, number } = await at.as(null).resident.report(lamp)
    const [row] = await rows(`select id from "case" where number = '${number}'`)
    const found = await to('deliberate', undefined, await as('worker').get({ id: row?.id }))
    await as('secretary').table({ ...seen(found), title: '路灯', words: '费用由谁出' })
    await moved(found, 'queue')
    const tracked = await at.as(null).resident.track({ code })
    expect(tracked.steps.at(-1)).toEqual({ order: 'land', action: 'table', at: monday.toISOString(), units: [] })
  })
})

describe('the topic that a case became', () => {
  it('is followed in the case’s history, and its holder is told', async () => {
    const found = await to('handle')
    await rows('delete from feedback_jobs.job')
    await moved(found, 'assign', '由物业垫付，一个月内更换')
    const { line, state, dueAt } = await latest(found.id)
    expect([state, dueAt]).toEqual(['handle', found.dueAt])
    expect(line).toMatchObject({ action: 'topicMoved', words: '由物业垫付，一个月内更换', params: { topic: topic.id, number: 'YT-2025-0001', title: '北门路灯费用', step: 'assign' }, actor: { name: '系统', role: null } })
    expect(await sent('notice.sent')).toMatchObject([{ to: [{ user: 'secretary' }], text: 'notice.topicMoved', params: { number: found.number }, link: `/m/feedback/cases/${found.id}` }])
  })

  it('is followed after the case was closed, which does not close it again', async () => {
    const closed = await to('closed')
    await rows('delete from feedback_jobs.job')
    await moved(closed, 'closed', '已更换')
    expect(await latest(closed.id)).toMatchObject({ state: 'closed', line: { action: 'topicMoved', words: '已更换' } })
    expect(await sent('feedback.case-closed')).toEqual([])
  })

  it('leaves no line where it came from something else than a case, from another module, or from a place that the case is not of', async () => {
    const own = await to('handle')
    const before = await rows('select count(*) as n from step')
    await moved({ id: 'round-3-item-7', area: compound }, 'queue')
    await moved({ id: randomUUID(), area: compound }, 'queue')
    await moved({ id: own.id, area: '140225100010005' }, 'queue')
    await receive(at.service, message(topicMoved.name, { module: 'patrols', id: randomUUID(), topic, area: compound, step: 'queue', outcome: null, words: null }))
    expect(await rows('select count(*) as n from step')).toEqual(before)
  })
})

describe('a visit at the owners’ committee', () => {
  it('becomes a case for the nearest receiver, and its id and number are told back, once', async () => {
    await rows('delete from feedback_jobs.job')
    const visit = wanted()
    await receive(at.service, visit)
    await receive(at.service, visit)
    const [opened, ...others] = await sent('feedback.case-opened')
    expect(others).toEqual([])
    expect(opened).toMatchObject({ area: compound, category: '0203', source: { module: 'meetings', id: 'visit-7' } })
    expect(await as('secretary').get({ id: opened.id })).toMatchObject({
      number: opened.number, channel: 'reception', state: 'discover', title: '车棚里没有充电桩', receiver: { role: 'branch_secretary' }, reporter: { name: '王**', phone: '138****5678' },
    })
  })

  it('becomes a question where the county has taken its category out of use', async () => {
    await at.as(people.admin).categories.edit({ county: '140226', version: null, code: '0203', name: '电动车充电', nameEn: null, emergency: false, handle: null, active: false })
    await rows('delete from feedback_jobs.job')
    await receive(at.service, wanted({ name: null, phone: null }))
    await receive(at.service, wanted({ category: '0000' }))
    expect((await sent('feedback.case-opened')).map(({ category }) => category)).toEqual(['9902', '9902'])
  })

  it('and a hazard that the patrols whistle for become a case each, by a channel of their own; what was answered goes back with its end', async () => {
    const hazard = randomUUID()
    await receive(at.service, { ...wanted({ module: 'patrols', id: hazard, name: null, phone: null, label: 'YH-2025-0007', by: { id: 'secretary', name: '张国强' } }), name: whistled.name, source: 'patrols' })
    const opened = (await sent('feedback.case-opened')).find(({ source }) => source.module === 'patrols')
    expect(opened.source).toEqual({ module: 'patrols', id: hazard })
    const found = await as('secretary').get({ id: opened.id })
    expect(found).toMatchObject({ channel: 'patrol', reporter: { name: null } })
    const closed = await to('closed', undefined, found)
    expect((await sent('feedback.case-closed')).find(({ id }) => id === opened.id)).toMatchObject({ outcome: closed.answer?.outcome, answer: closed.answer?.words })
  })

  it('is no channel for a clerk', async () => {
    const found = await begin()
    await expect(as('worker').register({ ...lamp, channel: 'reception' as never })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(found.channel).toBe('window')
  })
})
