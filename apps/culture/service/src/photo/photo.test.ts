import { randomUUID } from 'node:crypto'
import { lostPhoto, monday } from '@wuxin/service/test-county'
import { eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { reach, type people } from '../culture.fixture.ts'
import { april } from '../event/event.fixture.ts'
import { service } from '../service.ts'
import { by, signUpStory } from '../sign-up/sign-up.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const story = signUpStory(at)
const then = april(26, '10:00')
const staff = (who: keyof typeof people = 'secretary') => story.as(who, then).photos
const wall = () => at.as(null, { now: then }).wall
const agreed = { consent: 'agreed' as const }

/** An event with its doors open, and two who signed up: the first is there. */
async function held() {
  const { id } = await story.open()
  const [there, absent] = [await story.residents().enter(by(id, 1)), await story.residents().enter(by(id, 2))]
  await story.doors(id)
  await story.as('secretary', then).signUps.scan({ event: id, code: there.code })
  return { id, there: there.code, absent: absent.code }
}

describe('the wall of an event', () => {
  it('shows what the organisers put there at once, and what others send once it was looked at', async () => {
    const { id, there } = await held()
    expect(await staff().add({ event: id, files: [randomUUID()], ...agreed, words: '共读' })).toEqual({ count: 1, state: 'shown' })
    expect(await wall().add({ code: there, files: [randomUUID(), randomUUID()], ...agreed })).toEqual({ count: 2, state: 'waiting' })
    expect(await wall().list({ event: id })).toMatchObject({ total: 1, rows: [{ words: '共读' }] })
    expect((await eventsOf(at, 'notice.sent')).filter(({ text }) => text === 'notice.photo.add')).toHaveLength(1)
    const { rows: [first] } = await staff().list({ event: id })
    expect(first).toMatchObject({ state: 'waiting', by: null })
    expect(await staff().show(seen(first as NonNullable<typeof first>))).toMatchObject({ state: 'shown' })
    expect((await wall().list({ event: id })).total).toBe(2)
    expect(await staff('member').add({ event: id, files: [randomUUID()], ...agreed })).toEqual({ count: 1, state: 'waiting' })
    await expect(staff('member').show(seen(first as NonNullable<typeof first>))).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(staff('neighbour').list({ event: id })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })

  it('takes photos of those who were there alone, and no more than enough, once it is under way', async () => {
    const { id, there, absent } = await held()
    const send = (code: string, count = 1) => wall().add({ code, files: Array.from({ length: count }, () => randomUUID()), ...agreed })
    await expect(send(absent)).rejects.toMatchObject(refusal('PHOTO_NOT_THERE'))
    await send(there, 8)
    await expect(send(there, 2)).rejects.toMatchObject(refusal('PHOTOS_ENOUGH', { most: 9 }))
    await expect(wall().add({ code: there, files: [lostPhoto], ...agreed })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN'))
    await expect(wall().add({ code: there, files: [randomUUID()], ...agreed, hasMinors: true })).rejects.toThrow()
    const { id: early } = await story.open()
    await expect(staff().add({ event: early, files: [randomUUID()], ...agreed })).rejects.toMatchObject(refusal('PHOTO_TOO_EARLY'))
    expect((await wall().list({ event: id })).rows).toEqual([])
  })

  it('hides a photo at once when whoever is shown asks, and its file goes back once it is taken down', async () => {
    const { id } = await held()
    const file = randomUUID()
    await staff().add({ event: id, files: [file], ...agreed })
    const { rows: [shown] } = await wall().list({ event: id })
    await wall().askTakeDown({ id: shown?.id ?? '', phone: '13800000009', reason: '不想让人看到' })
    expect((await wall().list({ event: id })).rows).toEqual([])
    await expect(wall().askTakeDown({ id: shown?.id ?? '', phone: '13800000009', reason: '再试' })).rejects.toMatchObject(refusal('NOT_FOUND'))
    const { rows: [asked] } = await staff().list({ event: id })
    expect(asked).toMatchObject({ state: 'hidden', asked: { contact: { phone: '138****0009', masked: true }, reason: '不想让人看到' } })
    expect((await eventsOf(at, 'notice.sent')).at(-1)).toMatchObject({ text: 'notice.photo.hide' })
    expect(await staff().takeDown({ ...seen(asked as NonNullable<typeof asked>), reason: '本人不同意' })).toMatchObject({ state: 'taken_down', link: null, reason: '本人不同意' })
    expect((await eventsOf(at, 'file.freed')).at(-1)).toMatchObject({ ids: [file], keeper: shown?.id })
  })
})
