import { compound, county, grid, lostPhoto, monday } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'
import { photo, published, radio, wishStory } from './wish.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, resident, read, post, to } = wishStory(at)
const noticed = async () => (await eventsOf(at, 'notice.sent')).map(({ text, to: whom }) => [text, ...whom.map((each: object) => Object.values(each).join(' '))])

beforeEach(async () => {
  await asOwner(at, `truncate wish cascade; delete from step; delete from volunteers_jobs.job`)
})

describe('a wish on its way', () => {
  it('goes from its posting to its rating, and tells whoever acts next at each step', async () => {
    const found = await to('closed')
    expect(found).toMatchObject({ state: 'closed', score: 5, dueAt: null, claimer: { name: '孙洁' }, rating: { by: 'call_back', score: 5 }, confirmation: { by: 'call_back', words: '老人说收到了' } })
    expect(found.steps.map(({ action }) => action)).toEqual(['post', 'verify', 'publish', 'claim', 'contact', 'fulfil', 'confirm', 'rate'])
    expect(await noticed()).toEqual([
      ['notice.wish.post', 'secretary'], ['notice.wish.claim', 'secretary'], ['notice.wish.fulfil', 'secretary'], ['notice.wish.confirm', 'member'], ['notice.wish.rate', 'member'],
    ])
    expect(await eventsOf(at, 'volunteers.service-closed')).toMatchObject([{ kind: 'wish', number: found.number, outcome: 'fulfilled', score: 5, unit: null }])
  })

  it('waits in each state for as long as the county says, in working days, or in days for the contact', async () => {
    const due = async (state: 'verify' | 'publish' | 'contact' | 'fulfil' | 'confirm' | 'rate') => (await to(state)).dueAt
    expect(await due('verify')).toBe('2025-04-24T15:59:59.999Z')
    expect(await due('publish')).toBe('2025-04-23T15:59:59.999Z')
    expect(await due('contact')).toBe('2025-04-28T15:59:59.999Z')
    expect(await due('confirm')).toBe('2025-04-29T15:59:59.999Z')
    expect((await to('claim')).dueAt).toBeNull()
  })

  it('is not published while its words say who it is, and the preview names what does', async () => {
    const found = await to('publish')
    expect(await as('secretary').preview({ id: found.id })).toMatchObject({ removed: [{ kind: 'phone' }, { kind: 'address' }, { kind: 'name', shown: '赵玉兰', instead: '赵**' }] })
    const naming = as('secretary').publish({ ...seen(found), publicTitle: '一台收音机', publicWords: '3号楼2单元502室的赵玉兰想要' })
    await expect(naming).rejects.toMatchObject(refusal('WORDS_NAME_SOMEBODY', { found: ['address', 'name'] }))
    expect((await as('secretary').publish({ ...seen(found), ...published })).state).toBe('claim')
  })

  it('is not published while its words say by what else the record knows who it is, in whatever disguise', async () => {
    const found = await to('publish', { from: (await post({ phone: '0352-5551234', spot: '东头第一家' })).found })
    const naming = (publicWords: string) => as('secretary').publish({ ...seen(found), publicTitle: '一台收音机', publicWords })
    await expect(naming('东头第一家的老人想要')).rejects.toMatchObject(refusal('WORDS_NAME_SOMEBODY', { found: ['name'] }))
    await expect(naming('请打0352 555 1234')).rejects.toMatchObject(refusal('WORDS_NAME_SOMEBODY', { found: ['phone'] }))
    await expect(naming('赵\u200B玉\u200D兰想要，幺三七零零九九零零三三，微信zhaoyulan88')).rejects.toMatchObject(refusal('WORDS_NAME_SOMEBODY', { found: ['phone', 'account', 'name'] }))
  })

  it('that nobody wants any more by its day is neither published nor claimed', async () => {
    const found = await to('publish', { from: (await post({ until: '2025-04-22' })).found })
    const later = new Date('2025-04-23T09:00:00+08:00')
    await expect(as('secretary', later).publish({ ...seen(found), ...published })).rejects.toMatchObject(refusal('WISH_EXPIRED', { until: '2025-04-22' }))
    const open = await to('claim', { from: found })
    await expect(as('member', later).claim({ id: open.id })).rejects.toMatchObject(refusal('WISH_EXPIRED', { until: '2025-04-22' }))
  })

  it('belongs to whoever is first; whoever comes second hears so', async () => {
    const found = await to('claim')
    expect(await as('member').claim({ id: found.id })).toMatchObject({ number: found.number, contactUntil: '2025-04-28T15:59:59.999Z' })
    await expect(as('other-member').claim({ id: found.id })).rejects.toMatchObject(refusal('WISH_CLAIMED', { number: found.number }))
    await expect(as('member').claim({ id: found.id })).rejects.toMatchObject(refusal('WISH_CLAIMED'))
  })

  it('is claimed for a unit by whoever speaks for it, and for no other', async () => {
    const found = await to('claim')
    await expect(as('school').claim({ id: found.id, unit: 'taian' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('member').claim({ id: found.id, unit: 'school' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await as('school').claim({ id: found.id })
    expect(await read(found.id)).toMatchObject({ claimer: { name: '高老师', unit: { id: 'school', name: '左云县第一小学' } }, units: ['school'] })
  })

  it('is one of as many in one pair of hands as the county allows', async () => {
    for (const each of [await to('claim'), await to('claim'), await to('claim')]) await as('member').claim({ id: each.id })
    const fourth = await to('claim')
    await expect(as('member').claim({ id: fourth.id })).rejects.toMatchObject(refusal('CLAIM_LIMIT', { limit: 3 }))
  })

  it('is contacted, fulfilled and given back by its claimer alone', async () => {
    const found = await to('contact')
    await expect(as('other-member').contact({ ...seen(found), day: '2025-04-26', words: '周六' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('member').contact({ ...seen(found), day: '2025-04-20', words: '昨天' })).rejects.toMatchObject(refusal('DATE_IN_PAST'))
    const agreed = await as('member').contact({ ...seen(found), day: '2025-04-26', words: '周六' })
    await expect(as('member').fulfil({ ...seen(agreed), words: '送去了', photos: [] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(as('member').fulfil({ ...seen(agreed), words: '送去了', photos: [lostPhoto] })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN', { photo: lostPhoto }))
    expect(await as('member').release({ ...seen(agreed), reason: '出差' })).toMatchObject({ state: 'claim', claimer: null, contact: null, words: null })
    await as('other-member').claim({ id: found.id })
    const other = await read(found.id)
    expect(await as('secretary').takeBack({ ...seen(other), reason: '联系不上认领人' })).toMatchObject({ state: 'claim', claimer: null, claimedAt: null })
  })

  it('is confirmed by nobody who fulfilled it, whatever post they hold besides', async () => {
    const both = { ...people.member, grants: [...people.member.grants, ...people.secretary.grants] }
    const found = await to('claim')
    await as(both).claim({ id: found.id })
    const mine = await as(both).contact({ ...seen(await read(found.id)), day: '2025-04-26', words: '周六' })
    const done = await as(both).fulfil({ ...seen(mine), words: '送去了', photos: [photo] })
    await expect(as(both).confirm(seen(done))).rejects.toMatchObject(refusal('SELF_CONFIRMATION'))
    await expect(as(both).dispute({ ...seen(done), reason: '没有' })).rejects.toMatchObject(refusal('SELF_CONFIRMATION'))
    expect(await as('worker').confirm(seen(done))).toMatchObject({ state: 'rate' })
  })

  it('is confirmed, disputed and rated by no code in the hands of whoever fulfilled it', async () => {
    const { found, code } = await post()
    await to('confirm', { from: found })
    const byCode = at.as(people.member).residentWishes
    await expect(byCode.confirm({ code })).rejects.toMatchObject(refusal('SELF_CONFIRMATION'))
    await expect(byCode.dispute({ code, reason: '没有' })).rejects.toMatchObject(refusal('SELF_CONFIRMATION'))
    expect(await at.as(people['other-member']).residentWishes.confirm({ code })).toMatchObject({ state: 'rate' })
    await expect(byCode.rate({ code, score: 5 })).rejects.toMatchObject(refusal('SELF_CONFIRMATION'))
    expect(await resident().rate({ code, score: 3 })).toMatchObject({ state: 'closed' })
  })

  it('that the wisher disputes goes back to whoever has it, who confirms it no later either', async () => {
    const found = await to('confirm')
    const back = await as('secretary').dispute({ ...seen(found), reason: '收音机不响' })
    expect(back).toMatchObject({ state: 'fulfil', claimerId: 'member', fulfilment: null, reason: '收音机不响', fulfillers: ['member'] })
    const again = await as('member').fulfil({ ...seen(back), words: '换了一台', photos: [photo] })
    expect(again).toMatchObject({ state: 'confirm', fulfilment: { words: '换了一台' } })
  })

  it('is declined with a reason, or withdrawn, before it is fulfilled', async () => {
    const found = await to('publish')
    await expect(as('secretary').decline({ ...seen(found), reason: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await as('secretary').decline({ ...seen(found), reason: '属于低保范围，已转民政' })).toMatchObject({ state: 'declined', reason: '属于低保范围，已转民政' })
    expect(await as('secretary').withdraw({ ...seen(await to('fulfil')), reason: '家属已买' })).toMatchObject({ state: 'withdrawn', dueAt: null })
    await expect(as('secretary').withdraw({ ...seen(await to('confirm')), reason: '晚了' })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
    expect((await eventsOf(at, 'volunteers.service-closed')).map(({ outcome }) => outcome)).toEqual(['declined', 'withdrawn'])
  })

  it('that somebody changed meanwhile is shown so', async () => {
    const found = await to('verify')
    await as('secretary').verify(seen(found))
    await expect(as('worker').verify(seen(found))).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
  })
})

describe('a wish that staff or members take down', () => {
  const told = { area: compound, kind: 'company' as const, words: '王大爷想有人陪着下棋', name: '王福', spot: '5号楼', source: { kind: 'visit' as const } }

  it('names who took it down, and is called back, for its wisher has no code', async () => {
    const found = await as('member').register(told)
    expect(found).toMatchObject({ state: 'verify', source: 'visit', registrar: { name: '孙洁' }, words: told.words, wisher: { name: '王*', phone: null, spot: '5号楼', masked: true } })
    expect(await noticed()).toEqual([['notice.wish.post', 'secretary']])
    const done = await to('confirm', { from: await read(found.id) })
    expect((await as('secretary').list({ chip: 'mine' })).rows.map(({ id }) => id)).toEqual([done.id])
  })

  it('is refused without a number or door, outside the place, for a whole county, and twice of one record', async () => {
    await expect(as('member').register({ ...told, spot: undefined })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(as('member').register({ ...told, area: '140226100018001' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(resident().post({ ...radio, area: county })).rejects.toMatchObject(refusal('PLACE_TOO_WIDE', { area: county }))
    const mail = { ...told, source: { kind: 'mailbox' as const, id: 'letter-7', label: '来信 7' } }
    const { number } = await as('secretary').register(mail)
    await expect(as('worker').register(mail)).rejects.toMatchObject(refusal('WISH_EXISTS', { number }))
  })

  it('of the mailbox tells the module that the letter lies in how it goes', async () => {
    const { id } = await as('secretary').register({ ...told, source: { kind: 'mailbox', id: 'letter-8', label: '来信 8' } })
    await to('closed', { from: await read(id) })
    const moved = await eventsOf(at, 'volunteers.wish-moved')
    expect(moved.map(({ module, id: letter, step }) => [module, letter, step])).toEqual(['claim', 'contact', 'confirm', 'rate', 'closed'].map((step) => ['feedback', 'letter-8', step]))
    expect(moved[0]).toMatchObject({ wish: { title: '一台收音机' }, words: published.publicWords })
  })
})

describe('hours that were served for a wish', () => {
  const served = { day: '2025-04-21', from: '08:00', to: '09:30' }

  it('stand as a record of service of whoever fulfilled it, without the wisher', async () => {
    await at.as(people.member).own.register({ area: compound, born: '1980-05-01', consents: ['register'] })
    const found = await to('fulfil')
    await as('member').fulfil({ ...seen(found), words: '给赵玉兰送去', photos: [photo], served })
    const [record] = await asOwner(at, `select person_id, place, words, served_label, "from", "to", state from service_record`)
    expect(record).toEqual({ person_id: 'member', place: '云泰园小区', words: '一台收音机', served_label: found.number, from: '08:00', to: '09:30', state: 'reported' })
  })

  it('over midnight are refused, and of somebody who is not registered; the wish then stays as it was', async () => {
    const found = await to('fulfil')
    const done = { ...seen(found), words: '送去了', photos: [photo] }
    await expect(as('member').fulfil({ ...done, served: { ...served, from: '23:00', to: '01:00' } })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const other = await to('claim')
    await as('other-member').claim({ id: other.id })
    const agreed = await as('other-member').contact({ ...seen(await read(other.id)), day: '2025-04-26', words: '周六' })
    await expect(as('other-member').fulfil({ ...seen(agreed), words: '送去了', photos: [photo], served })).rejects.toMatchObject(refusal('VOLUNTEER_MISSING'))
    expect((await read(other.id)).state).toBe('fulfil')
  })
})

describe('the place of a wish', () => {
  it('may be a micro-grid, whose grid worker takes it down', async () => {
    const found = await as('grid-worker').register({ area: grid, kind: 'errand', words: '陪着去趟医院', phone: '13812345678', source: { kind: 'visit' } })
    expect(found.place.code).toBe(grid)
    expect((await as('secretary').list({})).rows.map(({ id }) => id)).toEqual([found.id])
  })
})
