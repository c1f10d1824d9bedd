import { randomUUID } from 'node:crypto'
import { makeScoreCode, showScoreCode } from '@wuxin/feedback/score.rules'
import { monday } from '@wuxin/service/test-county'
import { asOwner, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { reach } from '../feedback.fixture.ts'
import { service } from '../service.ts'
import { given, phone, scoreStory } from './score.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, resident, open } = scoreStory(at)
const cards = async (id: string) => Number((await asOwner(at, `select count(*) as n from score_card where round = '${id}'`))[0]?.['n'])

describe('a card by phone', () => {
  it('is one of 40 that one phone sends at once, whether as a repetition or anew', async () => {
    const { id, code } = await open()
    const anew = await Promise.allSettled(Array.from({ length: 40 }, (_, n) => resident().give({ code, phone: n % 2 ? '138 1234 5678' : '13812345678', scores: given(1 + (n % 5), 3) })))
    expect(anew.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(anew.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))).toMatchObject(Array.from({ length: 39 }, () => refusal('SCORE_GIVEN')))
    const key = randomUUID()
    await Promise.all(Array.from({ length: 8 }, () => resident(undefined, key).give({ code, phone: phone(2), scores: given(4, 4) })))
    expect(await cards(id)).toBe(2)
  })

  it('is kept of each of 40 phones that send at once, and a round that is closed meanwhile counts what it kept', async () => {
    const { id, version, code } = await open()
    const giving = Array.from({ length: 40 }, (_, n) => resident().give({ code, phone: phone(n), scores: given(5, 5) }))
    const [closed, ...sent] = await Promise.allSettled([as('secretary').close({ id, version, reason: '同时结束' }), ...giving])
    const kept = sent.filter(({ status }) => status === 'fulfilled').length
    expect(closed).toMatchObject({ status: 'fulfilled', value: { cards: kept } })
    expect(await cards(id)).toBe(kept)
    expect(sent.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))).toMatchObject(Array.from({ length: 40 - kept }, () => refusal('SCORE_OVER')))
  })

  it('of the same phone in two rounds has nothing in common, and no card leads to a phone', async () => {
    const rounds = [await open(), await open()]
    for (const { code } of rounds) await resident().give({ code, phone: phone(7), scores: given(5, 5) })
    const keys = await asOwner(at, `select key from score_key where round in ('${rounds[0]?.id}', '${rounds[1]?.id}')`)
    expect(new Set(keys.map((row) => row['key'])).size).toBe(2)
    const all = await asOwner(at, `select to_jsonb(c)::text as said from score_card c union all select to_jsonb(k)::text from score_key k union all select to_jsonb(a)::text from audit a union all select to_jsonb(i)::text from request i`)
    expect(all.filter(({ said }) => String(said).includes(phone(7)))).toEqual([])
  })

  it('is refused with a mark outside 1 to 5, an item missing or one that was not asked', async () => {
    const { id, code } = await open()
    for (const wrong of [0, 6, 3.5]) await expect(resident().give({ code, phone: phone(1), scores: given(wrong, 3) })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(resident().give({ code, phone: phone(1), scores: { order: 5 } })).rejects.toMatchObject(refusal('SCORE_ITEMS_DIFFER', { missing: 1, unknown: 0 }))
    await expect(resident().give({ code, phone: phone(1), scores: { ...given(5, 5), taste: 1 } })).rejects.toMatchObject(refusal('SCORE_ITEMS_DIFFER', { missing: 0, unknown: 1 }))
    await expect(resident().give({ code, phone: '12345', scores: given(5, 5) })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await cards(id)).toBe(0)
    expect(await resident().give({ code, phone: phone(1), scores: given(5, 5) })).toMatchObject({ takes: true, cards: null, results: null })
  })

  it('is refused after its window, though no clock has closed the round yet', async () => {
    const { code } = await open()
    const over = new Date('2025-04-28T16:00:00.000Z')
    expect(await resident(over).open({ code })).toMatchObject({ state: 'open', takes: false })
    await expect(resident(over).give({ code, phone: phone(1), scores: given(5, 5) })).rejects.toMatchObject(refusal('SCORE_OVER', { until: '2025-04-28T15:59:59.999Z' }))
  })

  it('is refused with a code that is mistyped or made up, and taken however it is typed', async () => {
    const { code } = await open()
    const forged = showScoreCode(makeScoreCode(new Uint8Array(10).fill(9)))
    for (const wrong of [forged, code.slice(0, -1), `${code}A`, '随便']) await expect(resident().open({ code: wrong })).rejects.toMatchObject(refusal('SCORE_CODE_UNKNOWN'))
    await expect(resident().give({ code: forged, phone: phone(1), scores: given(5, 5) })).rejects.toMatchObject(refusal('SCORE_CODE_UNKNOWN'))
    expect(await resident().open({ code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` })).toMatchObject({ title: '世界读书日共读', takes: true, place: '云泰园小区', items: [{ code: 'order' }, { code: 'venue' }] })
  })
})

describe('a card on paper', () => {
  it('is keyed in by people of the place, side by side, as many as there are', async () => {
    const { id } = await open()
    await Promise.all(Array.from({ length: 6 }, (_, n) => as(n % 2 ? 'worker' : 'secretary').giveByHand({ id, scores: given(4, 2), words: n === 0 ? '3号楼2单元502的老人上不来' : undefined })))
    const round = await as('worker').get({ id })
    expect(round).toMatchObject({ cards: 6, paper: 6, items: [{ mean: 400, answers: 6 }, { mean: 200 }], words: [{ means: 'paper' }] })
    expect(round.words?.[0]?.words).not.toContain('502')
  })

  it('is not for the unit whose work is scored, nor after the end', async () => {
    const { id } = await open({ unit: 'power' })
    await expect(as('power').giveByHand({ id, scores: given(5, 5) })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('worker').giveByHand({ id, scores: { order: 5 } })).rejects.toMatchObject(refusal('SCORE_ITEMS_DIFFER'))
    await as('secretary').close({ ...seen(await as('secretary').get({ id })), reason: '打完' })
    await expect(as('worker').giveByHand({ id, scores: given(5, 5) })).rejects.toMatchObject(refusal('SCORE_OVER'))
  })
})
