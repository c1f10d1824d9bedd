import { randomUUID } from 'node:crypto'
import { monday } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { people } from '../patrols.fixture.ts'
import { service } from '../service.ts'
import { checkInAt, findingOf, Phone, photoOf, platformWithFiles, routeWalked } from './phone.fixture.ts'

const { reach, keep } = platformWithFiles()
const at = serviceUnderTest(service, { reach, now: () => monday })
const as = (who: keyof typeof people) => at.as(people[who], { key: null }).phone
const taken = async (photo: string) => (await asOwner(at, `select state, file, arrived_at from taken_photo where id = '${photo}'`))[0]

/** A photo of a finding that its phone has told of. */
async function photographed(digest = 'a'.repeat(64)) {
  const { shift, sheets } = await routeWalked(at.service, { walkers: ['member', 'volunteer'] })
  const phone = new Phone(shift.id, (input) => as('member').sync(input))
  const found = findingOf()
  const photo = photoOf(found.finding, { digest })
  phone.does(found)
  phone.does(photo)
  await phone.send()
  return { shift: shift.id, phone, finding: found.finding, photo: photo.photo, sheets }
}

describe('the bytes of a photo', () => {
  it('that are what was taken are kept, shown on the hazard, and counted once however often they are told of', async () => {
    const { shift, phone, finding, photo } = await photographed()
    const file = keep({})
    expect(phone.last?.photosWaiting).toEqual([photo])
    const answers = await Promise.all([1, 2, 3].map(() => as('member').photoArrived({ shift, photo, file })))
    expect(answers).toEqual(answers.map(() => ({ photo, state: 'there', at: monday.toISOString() })))
    expect(await taken(photo)).toEqual({ state: 'there', file, arrived_at: monday })
    const [hazard] = await asOwner(at, `select h.id, h.photos from hazard h where h.finding = '${finding}'`)
    expect((await eventsOf(at, 'file.attached')).filter(({ ids }) => ids.includes(file))).toEqual([{ ids: [file], keeper: photo }, { ids: [file], keeper: hazard?.id }])
    expect(hazard?.photos).toEqual([file])
    expect((await phone.send())?.photosWaiting).toEqual([])
  })

  it('stay with the finding alone where its hazard was declined, and are not shown on it when they come later', async () => {
    const { shift, finding, photo, phone } = await photographed()
    const late = photoOf(finding, { digest: 'd'.repeat(64) })
    phone.does(late)
    await phone.send()
    const [file, lateFile] = [keep({}), keep({ digest: 'd'.repeat(64) })]
    await as('member').photoArrived({ shift, photo, file })
    const [hazard] = await asOwner(at, `select id, version from hazard where finding = '${finding}'`)
    const declined = await at.as(people.secretary).hazards.decline({ id: hazard?.id, version: hazard?.version, reason: '不属隐患' })
    await as('member').photoArrived({ shift, photo: late.photo, file: lateFile })
    expect([declined.before, (await at.as(people.secretary).hazards.get({ id: declined.id })).before]).toEqual([[], []])
    expect((await eventsOf(at, 'file.freed')).filter(({ ids }) => ids.includes(file))).toEqual([{ ids: [file], keeper: declined.id }])
    expect((await eventsOf(at, 'file.attached')).filter(({ ids }) => ids.includes(lateFile))).toEqual([{ ids: [lateFile], keeper: late.photo }])
    expect(await asOwner(at, `select state, file from taken_photo where shows = '${finding}' order by digest`)).toEqual([{ state: 'there', file }, { state: 'there', file: lateFile }])
  })

  it('that came before their finding was taken for a hazard go with it', async () => {
    const { shift, sheets: [sheet] } = await photographed()
    const phone = new Phone(shift, (input) => as('member').sync(input))
    if (sheet) phone.does(checkInAt(sheet, { way: 'without', code: null, reason: '码被撕了' }))
    const found = findingOf({ item: 'moon' })
    const photo = photoOf(found.finding, { digest: 'c'.repeat(64) })
    phone.does(found)
    phone.does(photo)
    await phone.send()
    const file = keep({ digest: 'c'.repeat(64) })
    await as('member').photoArrived({ shift, photo: photo.photo, file })
    await phone.doing({ ...found, item: null })
    expect(await asOwner(at, `select photos from hazard where finding = '${found.finding}'`)).toEqual([{ photos: [file] }])
  })

  it('that are other bytes, or no picture, are refused, and say so', async () => {
    const [other, paper] = [await photographed(), await photographed()]
    expect(await as('member').photoArrived({ ...other, file: keep({ digest: 'b'.repeat(64) }) })).toMatchObject({ state: 'refused' })
    expect(await as('member').photoArrived({ ...paper, file: keep({ mime: 'application/pdf', width: null, height: null }) })).toMatchObject({ state: 'refused' })
    expect(await taken(other.photo)).toMatchObject({ state: 'refused', file: null })
    expect(await asOwner(at, `select photos from hazard where finding = '${other.finding}'`)).toEqual([{ photos: [] }])
  })

  it('that nobody uploaded, or that show another photo already, change nothing', async () => {
    const { shift, photo } = await photographed()
    await expect(as('member').photoArrived({ shift, photo, file: randomUUID() })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN', { photo }))
    await expect(as('member').photoArrived({ shift, photo: randomUUID(), file: keep({}) })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN'))
    const another = await photographed()
    const file = keep({})
    await as('member').photoArrived({ ...another, file })
    await expect(as('member').photoArrived({ shift, photo, file })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN'))
    expect(await taken(photo)).toMatchObject({ state: 'waiting' })
  })

  it('that somebody else uploaded are not theirs to show, even where they know what those hash to', async () => {
    const { shift, photo } = await photographed()
    await expect(as('member').photoArrived({ shift, photo, file: keep({}, 'volunteer') })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN', { photo }))
    expect(await as('member').photoArrived({ shift, photo, file: keep({}, 'member') })).toMatchObject({ state: 'there' })
  })

  it('that are said to show a finding of another shift show nothing of it', async () => {
    const theirs = await photographed()
    const { shift } = await routeWalked(at.service, { walkers: ['other-member'] })
    const phone = new Phone(shift.id, (input) => as('other-member').sync(input))
    const photo = photoOf(theirs.finding, { digest: 'd'.repeat(64) })
    expect(await phone.doing(photo)).toMatchObject({ outcome: 'done' })
    await as('other-member').photoArrived({ shift: shift.id, photo: photo.photo, file: keep({ digest: 'd'.repeat(64) }) })
    const { found: [finding] } = await at.as(people.secretary).shifts.get({ id: theirs.shift })
    expect(finding?.photos.map(({ id }) => id)).toEqual([theirs.photo])
    expect(await asOwner(at, `select photos from hazard where finding = '${theirs.finding}'`)).toEqual([{ photos: [] }])
  })

  it('wait where the platform does not say what was sent', async () => {
    const { shift, photo } = await photographed()
    await expect(as('member').photoArrived({ shift, photo, file: keep({ digest: undefined }) })).rejects.toMatchObject(refusal('UNAVAILABLE'))
    expect(await taken(photo)).toMatchObject({ state: 'waiting' })
  })

  it('are waited for no more once the phone has lost them; what was there stays', async () => {
    const { shift, photo, phone } = await photographed()
    expect(await as('member').photoLost({ shift, photo })).toMatchObject({ photo, state: 'refused' })
    expect((await phone.send())?.photosWaiting).toEqual([])
    const kept = await photographed()
    await as('member').photoArrived({ ...kept, file: keep({}) })
    expect(await as('member').photoLost(kept)).toMatchObject({ state: 'there' })
  })

  it('are their own phone\'s to tell of', async () => {
    const { shift, photo } = await photographed()
    const file = keep({})
    await expect(as('volunteer').photoArrived({ shift, photo, file })).rejects.toMatchObject(refusal('QUEUE_ELSEWHERE'))
    await expect(as('other-member').photoArrived({ shift, photo, file })).rejects.toMatchObject(refusal('NOT_ON_SHIFT'))
    await expect(as('volunteer').photoLost({ shift, photo })).rejects.toMatchObject(refusal('QUEUE_ELSEWHERE'))
  })
})
