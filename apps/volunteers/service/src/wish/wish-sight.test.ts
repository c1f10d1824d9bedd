import { compound, grid, monday, neighbourCompound } from '@wuxin/service/test-county'
import { asOwner, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { beforeEach, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'
import { photo, published, radio, wishStory } from './wish.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, resident, read, post, to } = wishStory(at)
const personal = /赵玉兰|13812345678|502|一个人在家太静/

beforeEach(async () => {
  await asOwner(at, `truncate wish cascade; delete from step; delete from volunteers_jobs.job`)
})

describe('a wish that is published', () => {
  it('names nobody to those who might claim it, nor once somebody else has it', async () => {
    const { id } = await to('claim')
    for (const who of ['member', 'volunteer', 'school', 'property'] as const) {
      expect(JSON.stringify(await as(who).browse({})), who).not.toMatch(personal)
      const found = await as(who).get({ id })
      expect(found).toMatchObject({ title: published.publicTitle, words: null, wisher: { name: null, phone: null, spot: null }, steps: [] })
      expect(JSON.stringify(found), who).not.toMatch(personal)
    }
    await to('confirm', { from: await read(id) })
    const found = await as('other-member').get({ id })
    expect(found).toMatchObject({ state: 'confirm', claimer: null, contact: null, fulfilment: null, steps: [] })
    expect(JSON.stringify(found)).not.toMatch(/孙洁|收音机，教会了/)
  })

  it('is whole to its claimer as long as it is theirs, and its wisher is told to them with a reason that is kept', async () => {
    const found = await to('contact')
    expect(await as('member').get({ id: found.id })).toMatchObject({ words: radio.words, wisher: { name: '赵**', phone: '138****5678', spot: '3号楼***', masked: true } })
    await expect(as('other-member').unmask({ id: found.id, reason: '好奇' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('leader').unmask({ id: found.id, reason: '了解' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await as('member').unmask({ id: found.id, reason: '上门对接' })).toEqual({ name: '赵玉兰', phone: '13812345678', spot: '3号楼2单元502室', masked: false })
    expect(await asOwner(at, `select actor, reason from audit where record_id = '${found.id}' and action = 'look'`)).toEqual([{ actor: 'member', reason: '上门对接' }])
    await as('member').release({ ...seen(found), reason: '出差' })
    expect(await as('member').get({ id: found.id })).toMatchObject({ words: null })
    await expect(as('member').unmask({ id: found.id, reason: '再看' })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('is no longer told to its claimer once it is over, while what they did stays theirs to read', async () => {
    const { id } = await to('closed')
    const found = await as('member').get({ id })
    expect(found).toMatchObject({ state: 'closed', title: published.publicTitle, words: null, photos: [], wisher: { name: null, phone: null, spot: null }, fulfilment: { words: '送去一台收音机，教会了怎么调台。' } })
    expect(JSON.stringify(found)).not.toMatch(personal)
  })

  it('keeps the wisher out of its audit and out of what searches read', async () => {
    const { id } = await to('closed')
    const kept = JSON.stringify(await asOwner(at, `select before, after from audit where record_id = '${id}'`))
    expect(kept).not.toMatch(personal)
    expect(JSON.stringify(await asOwner(at, `select text from volunteer_search where id = '${id}'`))).not.toMatch(personal)
  })
})

describe('a wish that is not published yet', () => {
  it('is there for whoever organises, and for nobody who might claim it', async () => {
    const { found } = await post()
    for (const who of ['member', 'volunteer', 'school'] as const) await expect(as(who).get({ id: found.id }), who).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('neighbour').get({ id: found.id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect(await as('worker').get({ id: found.id })).toMatchObject({ words: radio.words })
    expect((await as('member').browse({})).empty).toBe('nothing-yet')
  })

  it('stays readable to whoever took it down', async () => {
    const { id } = await as('member').register({ ...radio, source: { kind: 'visit' } })
    expect(await as('member').get({ id })).toMatchObject({ words: radio.words, steps: [{ action: 'post' }] })
    await expect(as('other-member').get({ id })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })
})

describe('the lists', () => {
  it('of organisers have a chip for what waits for whom, with as many rows as it says', async () => {
    for (const state of ['verify', 'publish', 'claim', 'fulfil', 'confirm', 'closed'] as const) await to(state)
    const { chips } = await as('secretary').list({})
    expect(chips).toEqual({ mine: 2, to_verify: 1, to_publish: 1, unclaimed: 1, in_contact: 0, under_way: 1, to_confirm: 1, left_over: 0, overdue: 0, fulfilled: 1 })
    for (const [chip, count] of Object.entries(chips)) expect([chip, (await as('secretary').list({ chip: chip as 'mine' })).total]).toEqual([chip, count]) // the chips of the answer
    expect(await as('worker').list({ chip: 'mine' })).toMatchObject({ total: 0 })
    expect((await as('secretary').list({ figure: 'wishes_fulfilled', from: '2025-04-01', to: '2025-04-30' })).total).toBe(1)
    expect((await as('secretary').list({ figure: 'orders' })).total).toBe(0)
  })

  it('of organisers are searched by number, title, published words and place, and not by the wisher’s words', async () => {
    const { number, id } = await to('claim')
    const found = async (q: string) => (await as('secretary').list({ q })).rows.map((row) => row.id)
    expect([await found(number), await found('收音机'), await found('陪着说说话'), await found('云泰园')]).toEqual([[id], [id], [id], [id]])
    expect(await found('一个人在家太静')).toEqual([])
  })

  it('stay within one’s place', async () => {
    await to('claim')
    await resident().post({ ...radio, area: neighbourCompound })
    expect((await as('neighbour').list({})).total).toBe(1)
    expect(await as('secretary').list({ area: neighbourCompound })).toMatchObject({ total: 0, empty: 'filter' })
    await expect(as('member').list({})).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('of one’s own claims show those in hand first, with the time that is left', async () => {
    const done = await to('confirm')
    const { id } = await to('contact')
    expect((await as('member').browse({ mine: true })).rows.map((row) => [row.id, row.state, row.dueAt !== null])).toEqual([[id, 'contact', true], [done.id, 'confirm', true]])
    expect((await as('other-member').browse({ mine: true })).empty).toBe('nothing-yet')
  })

  it('are taken along as a sheet by whoever organises, without the wisher', async () => {
    await to('contact')
    const ask = sheetAsker(at, 'wishes.xlsx', people.secretary)
    const rows = await cellsOf(await ask('?state=contact&lang=zh-CN'))
    expect(rows).toHaveLength(2)
    expect(rows[1]).toEqual(expect.arrayContaining(['想要一台收音机', '云兴镇 · 云和园社区 · 云泰园小区', '物品', '居民自己', '待对接']))
    expect(JSON.stringify(rows)).not.toMatch(personal)
    expect((await ask('', people.member)).status).toBe(403)
  })
})

describe('a resident', () => {
  it('posts a wish with a number or a door, and follows it by the code: who comes is named by unit, nobody by name', async () => {
    await expect(resident().post({ area: compound, kind: 'thing', words: '一副老花镜' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const { found, code } = await post()
    expect(found).toMatchObject({ source: 'resident', registrar: null })
    await to('publish', { from: found })
    await as('secretary').publish({ ...seen(await read(found.id)), ...published })
    await as('school').claim({ id: found.id })
    const shown = await resident().track({ code: code.toLowerCase() })
    expect(shown).toMatchObject({ number: found.number, state: 'contact', step: 'contact', claimedBy: '左云县第一小学', words: radio.words, may: ['withdraw'], answerUntil: null })
    expect(shown.steps.map(({ step, action }) => `${step} ${action}`)).toEqual(['post post', 'verify verify', 'publish publish', 'claim claim'])
    expect(JSON.stringify(shown)).not.toMatch(/高老师|张国强/)
  })

  it('confirms what was done, and rates it, once each', async () => {
    const { found, code } = await post()
    await to('confirm', { from: found })
    expect(await resident().track({ code })).toMatchObject({ may: ['confirm', 'dispute'], answerUntil: '2025-04-29T15:59:59.999Z', fulfilment: { words: '送去一台收音机，教会了怎么调台。' } })
    const tries = await Promise.allSettled([resident().confirm({ code, words: '谢谢' }), resident().confirm({ code })])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await resident().rate({ code, score: 4 })).toMatchObject({ state: 'closed', rating: { by: 'resident', score: 4 }, may: [] })
    await expect(resident().rate({ code, score: 1 })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED', { state: 'closed' }))
    await expect(resident().rate({ code, score: 6 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect((await read(found.id)).confirmation).toMatchObject({ by: 'resident' })
  })

  it('disputes it, and it goes back to whoever has it', async () => {
    const { found, code } = await post()
    await to('confirm', { from: found })
    expect(await resident().dispute({ code, reason: '收音机不响' })).toMatchObject({ state: 'fulfil', step: 'fulfil', fulfilment: null, may: ['withdraw'] })
    expect((await read(found.id)).steps.at(-1)).toMatchObject({ action: 'dispute', words: '收音机不响', params: { voice: 'resident' }, actor: { role: null } })
  })

  it('withdraws it before it is fulfilled, and learns why it was declined', async () => {
    const { found, code } = await post()
    await to('contact', { from: found })
    expect(await resident().withdraw({ code })).toMatchObject({ state: 'withdrawn', may: [] })
    const other = await post()
    await as('secretary').decline({ ...seen(other.found), reason: '已由民政解决' })
    expect(await resident().track({ code: other.code })).toMatchObject({ state: 'declined', reason: '已由民政解决' })
  })

  it('learns of a wrong code no more than that it is wrong', async () => {
    await expect(resident().track({ code: '0000-0000-00000' })).rejects.toMatchObject(refusal('TRACKING_CODE_UNKNOWN'))
    await expect(resident().track({ code: '7K4M-9QPT-3WXH0' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('reads what others wish for, without names: what nobody has first, what came true behind it', async () => {
    const done = await to('closed')
    const taken = await to('fulfil')
    const open = await to('claim', { from: await as('grid-worker').register({ area: grid, kind: 'errand', words: '陪着去趟医院', phone: '13812345678', source: { kind: 'visit' } }) })
    await to('publish')
    const { rows, total } = await resident().published({ area: compound })
    expect(rows.map(({ id }) => id)).toEqual([open.id, taken.id, done.id])
    expect(total).toBe(3)
    expect(rows[0]?.place.code).toBe(compound)
    expect(JSON.stringify(rows)).not.toMatch(personal)
    expect((await resident(new Date('2025-08-01T09:00:00+08:00')).published({ area: compound })).rows.map(({ id }) => id)).toEqual([open.id, taken.id])
    expect((await resident().published({ area: compound, kind: 'study' })).total).toBe(0)
  })
})

it('photos of a wish that were uploaded are kept with it', async () => {
  const { found } = await post({ photos: [photo] })
  expect(found.photos).toHaveLength(1)
})
