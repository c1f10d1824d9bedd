import { compound, monday } from '@wuxin/service/test-county'
import { asOwner, eventsOf, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { reach } from '../patrols.fixture.ts'
import { service } from '../service.ts'
import { hazardStory, photo, photoAfter } from './hazard.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, reported, to } = hazardStory(at)
const third = '0197f000-0000-7000-8000-000000000003'
const given = async () => (await eventsOf(at, 'file.freed')).map(({ ids, keeper }) => [keeper, ids.toSorted()])
const shown = async (id: string) => {
  const { before, after, inspected, steps } = await as('secretary').get({ id })
  return [...before, ...after, ...inspected, ...steps.flatMap(({ photos }) => photos)]
}

beforeEach(() => asOwner(at, 'truncate hazard, passing, dispatch_rule cascade; truncate step, patrol_search; update counter set last = 0; delete from patrols_jobs.job'))

describe('the pictures of a hazard', () => {
  it('are given back where it is none, once, with those of its history', async () => {
    const hazard = await reported()
    expect(await shown(hazard.id)).toHaveLength(2)
    const declined = await as('secretary').decline({ ...seen(hazard), reason: '照片里是别人家' })
    expect(declined).toMatchObject({ state: 'declined', version: hazard.version + 1 })
    expect([await shown(hazard.id), await given()]).toEqual([[], [[hazard.id, [photo]]]])
    expect(declined.steps.map(({ action, words }) => [action, words])).toEqual([['find', hazard.words], ['decline', '照片里是别人家']])
  })

  it('are given back also of what was mended and inspected before', async () => {
    const inspected = await to('inspect')
    const back = await as('secretary').sendBack({ ...seen(inspected), reason: '没清干净', photos: [third] })
    const refused = await as('property').refuse({ ...seen(back), reason: '不归物业管' })
    await as('secretary').decline({ ...seen(refused), reason: '不属隐患' })
    expect([await shown(inspected.id), await given()]).toEqual([[], [[inspected.id, [photo, photoAfter, third].toSorted()]]])
  })

  it('stay with it where it goes on as another, is closed, or a second one shows the same', async () => {
    const [into, merged, second] = [await reported(), await reported({ photos: [photoAfter] }), await reported()]
    await as('secretary').merge({ ...seen(merged), into: into.id })
    await to('closed', { from: into })
    await as('secretary').decline({ ...seen(second), reason: '重复上报' })
    expect(await given()).toEqual([[second.id, [photo]]])
    expect((await eventsOf(at, 'file.attached')).filter(({ ids }) => ids.includes(photo)).map(({ keeper }) => keeper)).toEqual([into.id, second.id])
    expect([(await shown(into.id)).length, (await shown(merged.id)).length, await shown(second.id)]).toEqual([6, 2, []])
    expect(into.area).toBe(compound)
  })
})
