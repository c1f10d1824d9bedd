import { community, compound, monday } from '@wuxin/service/test-county'
import { refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { reach } from '../volunteers.fixture.ts'
import { parts, personOf, publishedNeed, publishedResource, signing } from './project.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = personOf(at)
const other = refusal('OTHER_SIDE')

describe('whoever organises both sides of a project', () => {
  it('stands on one of them, from the claim to the last word', async () => {
    const [need, room] = [await publishedNeed(at, { area: compound }, 'secretary'), await publishedResource(at, { area: community, unit: null, title: '社区讲堂的老师' }, 'worker')]
    const claim = await as('worker').projects.claim(parts([need, 1], [room, 1]))
    expect(claim).toMatchObject({ claimedBy: `area:${community}`, parties: [{ area: compound, agreed: false, actors: [] }, { area: community, agreed: true, actors: ['worker'] }] })
    await expect(as('worker').projects.agree(seen(claim))).rejects.toMatchObject(other)
    const agreed = await as('secretary').projects.agree(seen(claim))
    const once = await as('worker').projects.sign(signing(await as('worker').projects.draftContract({ ...seen(agreed), text: '小区用社区的老师' })))
    await expect(as('worker').projects.sign(signing(once))).rejects.toMatchObject(other)
    const both = await as('secretary').projects.sign(signing(once))
    const delivered = await as('worker').projects.deliver({ ...seen(both), listing: room.id, amount: 1, day: '2025-04-21', words: '来了一场' })
    const finished = await as('worker').projects.finish({ ...seen(delivered), words: '办完了' })
    await expect(as('worker').projects.accept({ ...seen(finished), words: '我自己验收' })).rejects.toMatchObject(other)
    await expect(as('worker').projects.sendBack({ ...seen(finished), reason: '我自己退回' })).rejects.toMatchObject(other)
    const accepted = await as('secretary').projects.accept({ ...seen(finished), words: '按契约完成' })
    const half = await as('worker').projects.evaluate({ ...seen(accepted), score: 5, words: '配合得好' })
    await expect(as('worker').projects.evaluate({ ...seen(half), score: 5, words: '替小区说好' })).rejects.toMatchObject(other)
    expect(await as('secretary').projects.evaluate({ ...seen(half), score: 4, words: '老师准时' })).toMatchObject({ state: 'closed' })
  })
})
