import { foreignPhoto, monday } from '@wuxin/service/test-county'
import { asOwner, doing, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { HomeService } from './home-service/home-service.entity.ts'
import { fileOf } from './household/household.fixture.ts'
import { haircut, orderStory } from './order/order.fixture.ts'
import { service } from './service.ts'
import { enrol } from './volunteer/volunteer.fixture.ts'
import { people, reach } from './volunteers.fixture.ts'
import { radio, wishStory } from './wish/wish.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = (who: keyof typeof people) => at.as(people[who])
const [photo, another] = ['0197f000-0000-7000-8000-000000000001', '0197f000-0000-7000-8000-000000000002']
const unknown = refusal('PHOTO_UNKNOWN', { photo: foreignPhoto })
const freed = async () => (await eventsOf(at, 'file.freed')).map(({ ids }) => ids.toSorted())
/** By which record each was given back; by none where nobody may see it any more. */
const givenBackBy = async () => (await eventsOf(at, 'file.freed')).map(({ keeper = null }) => keeper)
const leak = { area: radio.area, kind: 'plumbing' as const, words: '厨房水管漏水。', phone: '13800001234', photos: [photo] }

beforeEach(() => asOwner(at, `truncate household, wish, service_order, home_service, volunteer, service_record cascade; truncate step, volunteer_search; update counter set last = 0; delete from volunteers_jobs.job`))

describe('a picture that somebody else uploaded', () => {
  it('is kept by no record of another, signed in or by a code, and by one of its own', async () => {
    const mine = { ...radio, photos: [foreignPhoto] }
    await expect(at.as(null).residentWishes.post(mine)).rejects.toMatchObject(unknown)
    await expect(as('worker').wishes.register({ ...mine, source: { kind: 'visit' } })).rejects.toMatchObject(unknown)
    await expect(at.as(people.worker).residentWishes.post(mine)).rejects.toMatchObject(unknown)
    await expect(at.as({ ...people.worker, id: 'uploader' }).wishes.register({ ...mine, source: { kind: 'visit' } })).resolves.toMatchObject({ photos: [expect.stringContaining(foreignPhoto)] })
    await expect(at.as({ ...people.worker, id: 'uploader' }).residentWishes.post(mine)).resolves.toMatchObject({ number: expect.any(String) })
  })
})

describe('pictures are given back', () => {
  it('of a wish that is declined or taken back, and not of one that goes on', async () => {
    const { as: wishes, post, resident, read } = wishStory(at)
    const [declined, taken, kept] = [await post({ photos: [photo] }), await post({ photos: [another] }), await post({ photos: [photo] })]
    await wishes('secretary').decline({ ...seen(declined.found), reason: '照片里是别人' })
    await resident().withdraw({ code: taken.code })
    await wishes('secretary').verify({ ...seen(kept.found), title: '想要一台收音机' })
    expect(await freed()).toEqual([[photo], [another]])
    // The photo of the first is one of the third: the platform keeps it as long as that does.
    expect(await givenBackBy()).toEqual([declined.found.id, taken.found.id])
    expect((await eventsOf(at, 'file.attached')).map(({ ids, keeper }) => [ids, keeper])).toContainEqual([[photo], kept.found.id])
    expect([(await read(declined.found.id)).photos, (await read(taken.found.id)).photos, (await read(kept.found.id)).photos.length]).toEqual([[], [], 1])
  })

  it('of an order and of a repair that are', async () => {
    const { ordered, resident } = orderStory(at)
    const { order } = await ordered({ ...haircut, photos: [photo] })
    expect(await as('secretary').orders.decline({ ...seen(order), reason: '照片里有别人家' })).toMatchObject({ photos: [] })
    const { code } = await ordered({ ...haircut, photos: [photo] })
    await resident().withdraw({ code })
    const { number } = await at.as(null).residentHomeServices.ask(leak)
    const { id } = await doing(at, (work) => work.em.findOneOrFail(HomeService, { number }))
    expect(await as('property').homeServices.decline({ ...seen(await as('worker').homeServices.get({ id })), reason: '不是物业管的' })).toMatchObject({ photos: [] })
    expect(await freed()).toEqual([[photo], [photo], [photo]])
  })

  it('of a household whose pairing is over: the paper that it signed, and what visits showed', async () => {
    const { get, registered, accepted } = fileOf(at)
    const { id } = await as('secretary').households.consent({ ...seen(await registered()), consents: ['pairing'], means: 'signed', day: '2025-04-21', photos: [photo] })
    await accepted(id, 'member', 'carer')
    await as('member').households.visit({ ...seen(await get(id, 'member')), day: '2025-04-21', words: '精神好', photos: [another] })
    await as('secretary').households.withdrawConsent({ ...seen(await get(id)), consent: 'pairing' })
    expect(await freed()).toEqual([[photo, another]])
  })

  it('of service, where a volunteer no longer agrees to be shown, also from the records of those beside them', async () => {
    const member = await enrol(at, people.member, { consents: ['register', 'share_contact', 'photo'] })
    const other = await enrol(at, people['other-member'])
    const served = { area: radio.area, place: '社区食堂', day: '2025-04-20', from: '09:00', to: '11:00', words: '送餐', occasion: { kind: 'other' as const } }
    const [, besideId = ''] = await as('secretary').records.report({ ...served, photos: [photo], volunteers: [member, other] })
    const [ownId = ''] = await as('other-member').records.report({ ...served, from: '14:00', to: '15:00', photos: [another] })
    const own = await as('member').own.me()
    const without = await as('member').own.withdrawConsent({ ...seen(own ?? { id: '', version: 0 }), purpose: 'share_contact' })
    expect(await freed()).toEqual([])
    await as('member').own.withdrawConsent({ ...seen(without ?? { id: '', version: 0 }), purpose: 'photo' })
    expect([await freed(), await givenBackBy()]).toEqual([[[photo]], [null]])
    expect(await as('secretary').records.get({ id: besideId })).toMatchObject({ photos: [], steps: [{ action: 'report', photos: [] }] })
    expect((await as('secretary').records.get({ id: ownId })).photos).toHaveLength(1)
  })
})
