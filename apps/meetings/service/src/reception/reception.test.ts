import { randomUUID } from 'node:crypto'
import { caseOpened } from '@wuxin/events/feedback'
import { receive } from '@wuxin/service/events'
import { compound, monday, neighbourCompound } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { personOf, reach } from '../meetings.fixture.ts'
import { service } from '../service.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = personOf(at)

const duty = { area: compound, day: '2025-04-22', from: '09:00', to: '11:00', user: 'committee', place: '业委会办公室' }
const visitor = { area: compound, name: '王秀兰', phone: '13812345678', words: '北门路灯不亮，晚上看不清路' }
const week = { area: compound, from: '2025-04-21', to: '2025-04-27' }

beforeEach(() => asOwner(at, `truncate visit, duty; truncate topic cascade; delete from meetings_jobs.job; update counter set last = 0`))

describe('the rota of reception', () => {
  it('says who receives when, and how many came', async () => {
    await as('committee').reception.setDuty({ ...duty, day: '2025-04-21' })
    await as('committee').reception.setDuty({ ...duty, from: '14:00', to: '16:00', user: 'committee-two' })
    await as('committee').reception.logVisit(visitor)
    const shown = await as('worker').reception.duties(week)
    expect(shown.map(({ day, from, name, visits }) => [day, from, name, visits])).toEqual([['2025-04-21', '09:00', '刘秀芳', 1], ['2025-04-22', '14:00', '马建军', 0]])
  })

  it('has one person at a place and hour: whoever is put there next takes over', async () => {
    await as('secretary').reception.setDuty(duty)
    await as('secretary').reception.setDuty({ ...duty, user: 'committee-two' })
    expect((await as('secretary').reception.duties(week)).map(({ name }) => name)).toEqual(['马建军'])
  })

  it('has one person there though two are put there at once', async () => {
    await Promise.all(['committee', 'committee-two', 'secretary'].map((user) => as('secretary').reception.setDuty({ ...duty, user })))
    expect(await as('secretary').reception.duties(week)).toHaveLength(1)
  })

  it('is made for days to come, of people who hold a post, in one’s own place', async () => {
    const set = (overrides: Partial<typeof duty>) => as('secretary').reception.setDuty({ ...duty, ...overrides })
    await expect(set({ day: '2025-04-20' })).rejects.toMatchObject(refusal('DATE_IN_PAST'))
    await expect(set({ user: 'stranger' })).rejects.toMatchObject(refusal('PERSON_UNKNOWN', { id: 'stranger' }))
    await expect(set({ area: neighbourCompound })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(set({ to: '09:00' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(as('property').reception.setDuty(duty)).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('lets go of a duty, and keeps those of the past', async () => {
    const set = await as('secretary').reception.setDuty(duty)
    await expect(as('secretary', new Date('2025-04-23T08:00:00+08:00')).reception.dropDuty(set)).rejects.toMatchObject(refusal('DATE_IN_PAST'))
    await as('secretary').reception.dropDuty(set)
    expect(await as('secretary').reception.duties(week)).toEqual([])
  })

  it('offers those who hold a post there', async () => {
    expect((await as('secretary').reception.receptionists({ area: compound })).map(({ name }) => name)).toEqual(['刘秀芳', '马建军', '张国强', '钱经理', '李敏'])
  })
})

describe('a visit', () => {
  it('is written down with who received it; the visitor is masked, and shown for a reason that is kept', async () => {
    const visit = await as('committee').reception.logVisit(visitor)
    expect(visit).toMatchObject({ number: 'LF-2025-0001', receivedBy: '刘秀芳', visitor: '王**', outcome: 'open', answer: null, into: null })
    expect(JSON.stringify(visit)).not.toContain('1381234')
    expect(await as('secretary').reception.unmask({ id: visit.id, reason: '回电告知进展' })).toEqual({ name: '王秀兰', phone: '13812345678', masked: false })
    const history = await as('secretary').audit.history({ record: 'Visit', recordId: visit.id })
    expect(history.map(({ action, reason }) => [action, reason])).toContainEqual(['look', '回电告知进展'])
    expect(JSON.stringify(history)).not.toContain('王秀兰')
    await expect(as('leader').audit.history({ record: 'Visit', recordId: visit.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })

  it('becomes a topic with its words and visitor, who gets a code', async () => {
    const visit = await as('committee').reception.logVisit(visitor)
    const { code, ...turned } = await as('committee').reception.turnVisit({ ...seen(visit), into: 'topic', title: '北门路灯不亮' })
    expect(turned).toMatchObject({ outcome: 'topic', into: { kind: 'topic', number: 'YT-2025-0001', id: expect.any(String) } })
    expect(code).toMatch(/^\w{4}-\w{4}-\w{5}$/)
    const [topic] = await asOwner(at, `select source, source_id, source_label, title, words, proposer_name, proposer_phone from topic`)
    expect(topic).toEqual({
      source: 'reception', source_id: visit.id, source_label: 'LF-2025-0001', title: '北门路灯不亮', words: visitor.words, proposer_name: '王秀兰', proposer_phone: '13812345678',
    })
  })

  it('becomes a case of FEEDBACK, whose number comes back', async () => {
    const visit = await as('committee').reception.logVisit(visitor)
    const turned = await as('committee').reception.turnVisit({ ...seen(visit), into: 'case', category: '0401' })
    expect(turned).toMatchObject({ outcome: 'case', code: null, into: { kind: 'case', id: null, number: null } })
    expect(await eventsOf(at, 'meetings.case-wanted')).toEqual([
      { module: 'meetings', id: visit.id, area: compound, category: '0401', words: visitor.words, name: '王秀兰', phone: '13812345678' },
    ])
    const opened = { id: randomUUID(), number: '2025-000012', area: compound, category: '0401', source: { module: 'meetings', id: visit.id } }
    await receive(at.service, { id: randomUUID(), name: caseOpened.name, source: 'feedback', at: monday.toISOString(), requestId: 'test', payload: opened })
    expect((await as('committee').reception.visit({ id: visit.id })).into).toEqual({ kind: 'case', id: opened.id, number: '2025-000012' })
  })

  it('is answered on the spot, and turned once', async () => {
    const visit = await as('committee').reception.logVisit({ area: compound, words: '问停车费标准' })
    const answered = await as('committee').reception.turnVisit({ ...seen(visit), into: 'answered', words: '每月一百二十元，业主大会定的' })
    expect(answered).toMatchObject({ outcome: 'answered', answer: '每月一百二十元，业主大会定的', visitor: null, into: null })
    await expect(as('committee').reception.turnVisit({ ...seen(answered), into: 'topic', title: '停车费' })).rejects.toMatchObject(refusal('VISIT_TURNED', { into: 'answered' }))
    await expect(as('committee').reception.turnVisit({ ...seen(visit), into: 'topic', title: '停车费' })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
  })

  it('is found by its words and outcome in one’s own place', async () => {
    const first = await as('committee').reception.logVisit(visitor)
    await as('committee').reception.logVisit({ area: compound, words: '问停车费标准' })
    const numbers = async (who: 'secretary' | 'neighbour', filter: object) => (await as(who).reception.visits(filter)).rows.map(({ number }) => number)
    expect(await numbers('secretary', { sort: 'number' })).toEqual(['LF-2025-0001', 'LF-2025-0002'])
    expect(await numbers('secretary', { q: '停车' })).toEqual(['LF-2025-0002'])
    expect(await numbers('secretary', { from: '2025-04-22' })).toEqual([])
    expect(await numbers('neighbour', {})).toEqual([])
    await as('committee').reception.turnVisit({ ...seen(first), into: 'case', category: '0401' })
    expect(await numbers('secretary', { outcome: 'case' })).toEqual(['LF-2025-0001'])
  })
})
