import { compound, lostPhoto, monday, neighbourCompound } from '@wuxin/service/test-county'
import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { asOwner, doing, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { clocks } from '../clock.job.ts'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'
import { HomeService } from './home-service.entity.ts'

let clock = monday
const at = serviceUnderTest(service, { reach, now: () => clock })
const as = (who: keyof typeof people) => at.as(people[who])
const resident = () => at.as(null).residentHomeServices
const leak = { area: compound, kind: 'plumbing' as const, words: '厨房水管漏水，已关总阀。', name: '王小明', phone: '13800001234', spot: '3号楼2单元501' }
const notices = async () => (await eventsOf(at, 'notice.sent')).map(({ text, to }) => [text, to])

/** A matter of a resident, with its code. */
const asked = async (overrides: Partial<typeof leak> = {}) => {
  const { number, code } = await resident().ask({ ...leak, ...overrides })
  const { id } = await doing(at, (work) => work.em.findOneOrFail(HomeService, { number }))
  return { code, matter: await as('worker').homeServices.get({ id }) }
}
/** The same, repaired by the property company. */
const repaired = async () => {
  const { code, matter } = await asked()
  const accepted = await as('property').homeServices.accept({ ...seen(matter), words: '今天下午来' })
  return { code, matter: await as('property').homeServices.finish({ ...seen(accepted), words: '换了三角阀' }) }
}

beforeEach(async () => {
  clock = monday
  await asOwner(at, `truncate home_service; truncate step, volunteer_search; update counter set last = 0; delete from volunteers_jobs.job`)
})

describe('what a resident asks the service home to mend', () => {
  it('goes to the compound\'s own property company, and comes within two hours', async () => {
    const { matter } = await asked()
    expect(matter).toMatchObject({
      number: 'FW-2025-0001', state: 'accept', kind: 'plumbing', unit: { id: 'taian', name: '泰安物业' }, units: ['taian'], dueAt: '2025-04-21T04:00:00.000Z', title: '厨房水管漏水，已关总阀',
      asker: { name: '王**', phone: '138****1234', spot: '3号楼***', masked: true },
    })
    expect(await notices()).toEqual([['notice.homeService.ask', [{ unit: 'taian' }]]])
  })

  it('is refused where no property company has a post, above a compound, without a number or a door, and with a photo that is not there', async () => {
    await expect(asked({ area: neighbourCompound })).rejects.toMatchObject(refusal('HOME_MISSING', { place: '西街小区' }))
    await expect(asked({ area: compound.slice(0, 12) })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(resident().ask({ area: compound, kind: 'other', words: '灯不亮' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(resident().ask({ ...leak, photos: [lostPhoto] })).rejects.toMatchObject(refusal('PHOTO_UNKNOWN'))
  })

  it('is called back by the resident with the code: what is not mended is repaired again', async () => {
    const { code, matter } = await repaired()
    expect(await resident().track({ code })).toMatchObject({ state: 'call_back', unit: '泰安物业', may: ['callBack'], coming: '今天下午来', result: { words: '换了三角阀' } })
    const again = await resident().callBack({ code, mended: false, words: '夜里又漏了' })
    expect(again).toMatchObject({ state: 'repair', result: null, callBack: { by: 'resident', mended: false, words: '夜里又漏了' } })
    const open = await as('property').homeServices.get({ id: matter.id })
    expect(open).toMatchObject({ reopened: 1, state: 'repair', result: null })
    await as('property').homeServices.finish({ ...seen(open), words: '换了整段管' })
    expect(await resident().callBack({ code, mended: true, score: 5 })).toMatchObject({ state: 'closed', callBack: { mended: true, score: 5 }, may: [] })
    expect(await eventsOf(at, 'volunteers.service-closed')).toMatchObject([{ kind: 'home_service', unit: 'taian', outcome: 'mended', score: 5 }])
    expect((await as('worker').homeServices.list({ figure: 'home_services' })).total).toBe(1)
    expect((await as('worker').homeServices.list({ figure: 'orders' })).total).toBe(0)
    await expect(resident().callBack({ code, mended: true })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
  })

  it('is called back by no code in the hands of whoever mended it', async () => {
    const { code } = await repaired()
    await expect(as('property').residentHomeServices.callBack({ code, mended: true, score: 5 })).rejects.toMatchObject(refusal('SELF_CONFIRMATION'))
    expect(await resident().callBack({ code, mended: true })).toMatchObject({ state: 'closed' })
  })

  it('is withdrawn by the code until it is mended', async () => {
    const { code } = await asked()
    expect(await resident().withdraw({ code, reason: '自己修好了' })).toMatchObject({ state: 'withdrawn', reason: '自己修好了' })
    await expect(resident().withdraw({ code: (await repaired()).code })).rejects.toMatchObject(refusal('TRANSITION_NOT_ALLOWED'))
  })
})

describe('a matter taken down at the counter', () => {
  it('is called back by the branch, not by the company that mended it', async () => {
    const taken = await as('property').homeServices.register({ ...leak, kind: 'electrics', words: '楼道灯不亮' })
    const accepted = await as('property').homeServices.accept(seen(taken))
    await asOwner(at, `delete from volunteers_jobs.job`)
    const finished = await as('property').homeServices.finish({ ...seen(accepted), words: '换了灯' })
    expect(await notices()).toEqual([['notice.homeService.finish', [{ user: 'secretary' }]]])
    await expect(as('property').homeServices.callBack({ ...seen(finished), mended: true })).rejects.toMatchObject(refusal('FORBIDDEN'))
    const both = { ...people.property, grants: [...people.property.grants, ...people.secretary.grants] }
    await expect(at.as(both).homeServices.callBack({ ...seen(finished), mended: true })).rejects.toMatchObject(refusal('SELF_CONFIRMATION'))
    expect((await as('secretary').homeServices.list({ chip: 'mine' })).total).toBe(1)
    expect(await as('secretary').homeServices.callBack({ ...seen(finished), mended: true, score: 4, words: '亮了' })).toMatchObject({ state: 'closed', callBacks: [{ by: 'call_back', mended: true, score: 4 }] })
  })

  it('is taken back by who organises, not by the company that has to mend it', async () => {
    const { matter } = await asked()
    await expect(as('property').homeServices.withdraw({ ...seen(matter), reason: '不修了' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect(await as('secretary').homeServices.withdraw({ ...seen(matter), reason: '住户说不用修了' })).toMatchObject({ state: 'withdrawn' })
  })

  it('is registered for no place but one\'s own, and declined with whose it is', async () => {
    await expect(as('neighbour').homeServices.register(leak)).rejects.toMatchObject(refusal('FORBIDDEN'))
    const taken = await as('secretary').homeServices.register(leak)
    await asOwner(at, `delete from volunteers_jobs.job`)
    expect(await as('property').homeServices.decline({ ...seen(taken), reason: '户内水管请找自来水公司' })).toMatchObject({ state: 'declined', reason: '户内水管请找自来水公司' })
    expect(await notices()).toEqual([['notice.homeService.decline', [{ user: 'secretary' }]]])
  })
})

describe('who reads whose it is', () => {
  it('is who mends it, until it is over, and who organises the place, each look with its reason', async () => {
    const { code, matter } = await repaired()
    expect(await as('property').homeServices.unmask({ id: matter.id, reason: '上门' })).toMatchObject({ name: '王小明', phone: '13800001234', spot: '3号楼2单元501' })
    await resident().callBack({ code, mended: true })
    await expect(as('property').homeServices.unmask({ id: matter.id, reason: '上门' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('leader').homeServices.unmask({ id: matter.id, reason: '看看' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('neighbour').homeServices.unmask({ id: matter.id, reason: '看看' })).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect(await as('secretary').homeServices.unmask({ id: matter.id, reason: '回访' })).toMatchObject({ masked: false })
    expect((await asOwner(at, `select reason from audit where record = 'HomeService' and action = 'look' order by at, reason`)).map(({ reason }) => reason).sort()).toEqual(['上门', '回访'])
  })
})

describe('whose it is, for those who may not ask', () => {
  const told = { words: '仇测红家9单元909厨房水管漏水，电话１３７００９９００３３', name: '仇测红', phone: '13700990033', spot: '东头第一家' }
  const personal = /测红|9单元|１３７|东头|漏水/
  /** What somebody reads of it on its page, in the list, by search, in the inbox and on the sheet. */
  const readBy = async (who: keyof typeof people, id: string, number: string) => JSON.stringify([
    await as(who).homeServices.get({ id }), await as(who).homeServices.list({}), await as(who).overview.search({ q: number }), await as(who).overview.inbox({}),
    await cellsOf(await sheetAsker(at, 'home-services.xlsx', people[who])('?lang=zh-CN')),
  ])

  it('is nowhere read: by a leader never, by the company no longer once it is over', async () => {
    const { code, matter } = await asked(told)
    expect(matter.title).toBe('仇**家***厨房水管漏水，电话137****0033')
    const accepted = await as('property').homeServices.accept({ ...seen(matter), words: '马上去东头第一家找仇测红' })
    expect(await readBy('leader', matter.id, matter.number)).not.toMatch(personal)
    expect(await as('leader').homeServices.get({ id: matter.id })).toMatchObject({ number: matter.number, title: '', words: '', asker: { name: null, phone: null, spot: null }, steps: [{ action: 'ask' }, { action: 'accept' }] })
    expect(accepted).toMatchObject({ words: told.words, asker: { name: '仇**' } })
    await as('property').homeServices.finish({ ...seen(accepted), words: '换了三角阀' })
    await resident().callBack({ code, mended: true, words: '谢谢' })
    expect(await readBy('property', matter.id, matter.number)).not.toMatch(personal)
    expect((await as('worker').homeServices.get({ id: matter.id })).words).toBe(told.words)
  })

  it('is found by nobody who searches for words, names or doors', async () => {
    await asked(told)
    for (const q of ['仇测红', '909', '漏水']) expect([(await as('worker').homeServices.list({ q })).total, await as('worker').overview.search({ q })], q).toEqual([0, []])
  })
})

it('a matter that the company lets lie goes up, and the next level finds it among what waits for them', async () => {
  await asked()
  clock = new Date('2025-04-21T12:00:01+08:00')
  await clocks.run(at.service)
  expect((await as('worker').homeServices.list({ chip: 'mine' })).total).toBe(1)
  expect((await as('worker').homeServices.list({})).chips).toMatchObject({ to_accept: 1, overdue: 1, closed: 0 })
})
