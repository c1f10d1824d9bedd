import { randomUUID } from 'node:crypto'
import { hazardClosed, topicWanted } from '@wuxin/events/patrols'
import { receive } from '@wuxin/service/events'
import { compound, monday, neighbourCompound } from '@wuxin/service/test-county'
import { eventsOf, refusal, serviceUnderTest } from '@wuxin/service/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { reach } from '../meetings.fixture.ts'
import { service } from '../service.ts'
import { topicStory } from './topic.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, council, to } = topicStory(at)
const message = (name: string, payload: object) => ({ id: randomUUID(), name, source: 'patrols', requestId: 'test', at: monday.toISOString(), payload })
const wanted = (id: string) => message(topicWanted.name, { id, number: 'YH-2025-0007', area: compound, title: '充电棚占消防通道', words: '充电棚搭在消防通道上。', by: { id: 'secretary', name: '张国强' } })
const tabled = async (id: string) => {
  await receive(at.service, wanted(id))
  const [row] = await as('secretary').bySource({ kind: 'hazard', id })
  return as('secretary').get({ id: row?.id ?? '' })
}

beforeAll(() => council())

describe('a hazard that is brought before a meeting', () => {
  it('comes into the pool once, named after the hazard, and the patrols hear at once which topic it is', async () => {
    const id = randomUUID()
    const found = await tabled(id)
    await receive(at.service, wanted(id))
    expect(await as('secretary').bySource({ kind: 'hazard', id })).toHaveLength(1)
    expect(found).toMatchObject({ state: 'screen', source: 'hazard', sourceRef: { module: 'patrols', id, label: 'YH-2025-0007' }, steps: [{ actor: { name: '张国强' } }] })
    expect((await eventsOf(at, 'meetings.topic-moved')).filter((each) => each.id === id)).toMatchObject([{ module: 'patrols', topic: { id: found.id, number: found.number }, step: 'screen' }])
  })

  it('comes from the patrols alone: whoever proposes cannot say that their topic is it', async () => {
    const id = randomUUID()
    const claim = as('neighbour').propose({ area: neighbourCompound, title: '不用改', words: '不用改了。', source: { kind: 'hazard', id, label: 'YH-2025-0007' } })
    await expect(claim).rejects.toMatchObject(refusal('INVALID_INPUT', { fields: ['source'] }))
    expect(await tabled(id)).toMatchObject({ state: 'screen', area: compound, title: '充电棚占消防通道' })
  })

  it('is confirmed once the hazard itself is closed, and by no other', async () => {
    const id = randomUUID()
    const topic = await to('verify', { from: await tabled(id) })
    const closed = (hazard: string) => receive(at.service, message(hazardClosed.name, { id: hazard, number: 'YH-2025-0007', area: compound, kind: 'ebike', grade: 'major', unit: null }))
    await closed(randomUUID())
    expect(await as('secretary').get({ id: topic.id })).toMatchObject({ state: 'verify' })
    await closed(id)
    expect(await as('secretary').get({ id: topic.id })).toMatchObject({ state: 'answer', verification: { source: 'module', words: 'YH-2025-0007' } })
  })
})
