import { randomUUID } from 'node:crypto'
import { scoreCardClosed, scoreCardOpened } from '@wuxin/events/feedback'
import { receive } from '@wuxin/service/events'
import { serviceApp } from '@wuxin/service/http'
import { compound, county, monday } from '@wuxin/service/test-county'
import { eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { issueToken } from '@wuxin/service/token'
import { describe, expect, it } from 'vitest'
import { people, reach } from '../culture.fixture.ts'
import { april, reading } from '../event/event.fixture.ts'
import { service } from '../service.ts'
import { archiveText } from './archive-text.view.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = (who: keyof typeof people, now = monday) => at.as(people[who], { now })
const cardId = '0197f000-0000-7000-8000-0000000000c1'
const message = (name: string, payload: object) => ({ id: randomUUID(), name, source: 'feedback', at: monday.toISOString(), requestId: 'test', payload })
const card = (id: string) => ({ source: { module: 'culture', id }, round: { id: cardId, number: 'DF-2025-0001' }, area: compound })

async function finished() {
  const published = await as('secretary').events.publish(seen(await as('secretary').events.plan({ ...reading, hasSignUp: false, costPlanned: 300 })))
  const checkIn = await as('secretary', april(26, '08:40')).events.openCheckIn(seen(published))
  const begun = await as('secretary', april(26, '09:00')).events.start(seen(checkIn))
  return as('secretary', april(26, '11:00')).events.finish({ ...seen(begun), words: '共读第一部', attended: 28, costSpent: 120.5 })
}

describe('the score card of an event', () => {
  it('is asked for at its end with the items of its kind, and heard of', async () => {
    const event = await finished()
    const [wanted] = await eventsOf(at, 'culture.score-card-wanted')
    expect(wanted).toMatchObject({ id: event.id, number: event.number, module: 'culture', kind: 'reading', heads: 28, held: '2025-04-26T01:00:00.000Z', by: { id: 'secretary', name: '张国强' } })
    expect(wanted?.items.map(({ code }: { code: string }) => code)).toEqual(['content', 'gain', 'order', 'venue'])
    await receive(at.service, message(scoreCardOpened.name, { ...card(event.id), code: '7K4M9Q', until: '2025-05-03T15:59:59.999Z' }))
    expect(await as('secretary').events.get({ id: event.id })).toMatchObject({ state: 'scoring', scoreCard: { number: 'DF-2025-0001', code: '7K4M9Q', closed: false } })
    expect(await at.as(null).residentEvents.get({ id: event.id })).toMatchObject({ card: '7K4M9Q' })
    await receive(at.service, message(scoreCardClosed.name, { ...card(event.id), cards: 12, mean: 460, items: [{ code: 'content', mean: 475, answers: 12 }] }))
    const heard = await as('secretary').events.get({ id: event.id })
    expect(heard).toMatchObject({ scoreCard: { closed: true, cards: 12, mean: 460, items: [{ code: 'content', mean: 475, answers: 12 }] } })
    expect(heard.steps.slice(-2).map(({ action, params }) => [action, params.news])).toEqual([['answer', 'opened'], ['answer', 'closed']])
    expect(await at.as(null).residentEvents.get({ id: event.id })).toMatchObject({ card: null })
  })

  it('asks what the county has set for that kind', async () => {
    const { version, values } = await as('admin').settings.get({ county })
    await as('admin').settings.save({ county, version, values: { ...values, score_reading: ['书选得好不好', '组织安排'] } })
    const { id } = await finished()
    const wanted = (await eventsOf(at, 'culture.score-card-wanted')).find((each) => each.id === id)
    expect(wanted?.items.map(({ code }: { code: string }) => code)).toEqual(['书选得好不好', 'order'])
  })

  it('of another module is none of its business', async () => {
    await receive(at.service, message(scoreCardOpened.name, { ...card(cardId), source: { module: 'volunteers', id: cardId }, code: '7K4M9Q', until: '2025-05-03T15:59:59.999Z' }))
    expect(await eventsOf(at, 'culture.event-archived')).toEqual([])
  })
})

describe('the archive of an event', () => {
  it('has its plan, who came, what it came to and its way on one page', async () => {
    const event = await finished()
    const kept = await as('secretary', april(27)).events.archive({ ...seen(event), words: '材料齐' })
    expect((await eventsOf(at, 'culture.event-archived')).at(-1)).toMatchObject({ id: event.id, attended: 28 })
    const archive = await as('secretary').archive.get({ id: kept.id })
    expect(archive).toMatchObject({ event: { state: 'archived', attended: 28 }, line: null, contests: [] })
    const { sections } = archiveText(archive)
    expect(sections.map(({ title }) => title)).toEqual(['一、方案', '二、报名和到场', '四、小结', '五、满意度', '六、经过'])
    expect(sections[0]?.lines).toEqual(expect.arrayContaining(['类别：读书日', '共读：平凡的世界', '领读：刘敏', '预算：300 元', '花费：120.5 元']))
    expect(sections.at(-1)?.lines.at(-1)).toBe('2025-04-27 10:00 张国强 归档：材料齐')
  })

  it('goes along as a document for whoever reads the event, and for nobody else', async () => {
    const { id } = await finished()
    const ask = async (who: keyof typeof people) => serviceApp(at.service).request(`/api/culture/archive/${id}.docx`, { headers: { authorization: `Bearer ${await issueToken(at.service.keys, people[who])}` } })
    const taken = await ask('secretary')
    expect([taken.status, Buffer.from(await taken.arrayBuffer()).subarray(0, 2).toString()]).toEqual([200, 'PK'])
    expect((await ask('neighbour')).status).toBe(404)
    await expect(as('neighbour').archive.get({ id })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })
})
