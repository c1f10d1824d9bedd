import { randomUUID } from 'node:crypto'
import { compound, monday } from '@wuxin/service/test-county'
import { asOwner, refusal, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { people } from '../patrols.fixture.ts'
import { service } from '../service.ts'
import { checkInAt, fields, findingOf, finish, Phone, photoOf, platformWithFiles, routeWalked } from './phone.fixture.ts'

const HOUR = 3_600_000
const at = serviceUnderTest(service, { reach: platformWithFiles().reach, now: () => monday })
const later = (hours: number) => new Date(monday.getTime() + hours * HOUR)
const phoneOf = (shift: string, who: keyof typeof people = 'member', now = monday) => {
  const phone: Phone = new Phone(shift, (input) => at.as(people[who], { now: phone.now, key: null }).phone.sync(input))
  phone.now = now
  return phone
}
const shiftOf = async (id: string) => (await asOwner(at, `select state, started_at, finished_at, received_at, late, skipped, step_count from shift where id = '${id}'`))[0]
const count = async (table: string, shift: string, column = 'shift') => Number((await asOwner(at, `select count(*)::int as n from ${table} where ${column} = '${shift}'`))[0]?.['n'])
const outcomes = (phone: Phone) => phone.queued.map(({ state }) => state)

describe('what a phone did on a shift', () => {
  it('stands in the history under the post of whoever walked, also where that is a grid of the compound', async () => {
    const { shift } = await routeWalked(at.service, { walkers: ['grid-worker'] })
    const phone = phoneOf(shift.id, 'grid-worker')
    phone.does({ kind: 'start' }, later(-1))
    await phone.send()
    expect((await at.as(people.secretary).shifts.get({ id: shift.id })).steps).toMatchObject([{ action: 'start', actor: { name: '贾丽', role: 'grid_worker' } }])
  })

  it('is written down in its order, takes the shift along, and opens hazards that wait to be graded', async () => {
    const { shift, sheets: [first, second, third], list } = await routeWalked(at.service)
    const phone = phoneOf(shift.id)
    const found = findingOf({ checkpoint: first?.id ?? null, item: 'lane' })
    phone.does({ kind: 'start' }, later(-4))
    if (first) phone.does(checkInAt(first, { checklist: list, answers: [{ item: 'lane', result: 'wrong' }] }), later(-3))
    phone.does(found, later(-3))
    phone.does(photoOf(found.finding), later(-3))
    if (second) phone.does(checkInAt(second, { way: 'typed' }), later(-2))
    phone.does({ kind: 'finish', skipped: [{ checkpoint: third?.id ?? '', reason: '锁门' }], words: '正常' }, later(-1))
    const answer = await phone.send()
    expect(answer).toMatchObject({ next: 7, disputed: 0, serverAt: monday.toISOString(), clock: { isWrong: false } })
    expect(answer?.photosWaiting).toHaveLength(1)
    expect(outcomes(phone)).toEqual(Array(6).fill('done'))
    expect(await shiftOf(shift.id)).toMatchObject({ state: 'done', started_at: later(-4), finished_at: later(-1), received_at: monday, late: false, skipped: [{ checkpoint: third?.id, reason: '锁门' }], step_count: 2 })
    const [hazard] = await asOwner(at, `select h.state, h.grade, h.source, h.finder_ids, h.found_at, h.shift from hazard h join finding f on f.hazard = h.id where f.id = '${found.finding}'`)
    expect(hazard).toEqual({ state: 'grade', grade: null, source: 'shift', finder_ids: ['member'], found_at: new Date(later(-3).getTime() + 1), shift: shift.id })
    expect((await asOwner(at, `select at, phone_at, received_at from check_in where shift_id = '${shift.id}' order by at`))[0]).toEqual({ at: later(-3), phone_at: later(-3), received_at: monday })
    expect(await asOwner(at, `select seq, outcome, body, "of" from phone_action where shift = '${shift.id}' and kind = 'find'`)).toEqual([{ seq: 3, outcome: 'done', body: null, of: found.finding }])
  })

  it('waits where something before it is missing, and is answered the same however often it comes', async () => {
    const { shift, sheets: [first] } = await routeWalked(at.service)
    if (!first) throw new Error('a route has a checkpoint')
    const phone = phoneOf(shift.id)
    const actions = [phone.does({ kind: 'start' }), phone.does(checkInAt(first)), phone.does(finish)]
    expect((await phone.send({ only: actions.slice(1) }))?.answers.map(({ seq, outcome }) => [seq, outcome])).toEqual([[2, 'held'], [3, 'held']])
    expect(await shiftOf(shift.id)).toMatchObject({ state: 'planned', received_at: null })
    const all = await phone.send({ only: actions.slice(0, 1) })
    expect(all?.answers.map(({ seq, outcome }) => [seq, outcome])).toEqual([[1, 'done'], [2, 'done'], [3, 'done']])
    for (const only of [actions, actions.toReversed(), actions.slice(1, 2)]) expect((await phone.send({ only }))?.answers.every(({ outcome }) => outcome === 'done')).toBe(true)
    expect(await count('check_in', shift.id, 'shift_id')).toBe(1)
    expect(await shiftOf(shift.id)).toMatchObject({ state: 'done', step_count: 2 })
  })

  it('counts once where the same batch comes from two tabs at once', async () => {
    const { shift, sheets } = await routeWalked(at.service)
    const phone = phoneOf(shift.id)
    const found = findingOf()
    const only = [phone.does({ kind: 'start' }), ...sheets.map((sheet) => phone.does(checkInAt(sheet))), phone.does(found), phone.does(finish)]
    const answers = await Promise.all([1, 2, 3, 4].map(() => phone.send({ only })))
    expect(answers.map((answer) => answer?.answers)).toEqual(Array(4).fill(answers[0]?.answers))
    expect([await count('check_in', shift.id, 'shift_id'), await count('finding', shift.id), await count('hazard', shift.id), await count('phone_action', shift.id)]).toEqual([3, 1, 1, 6])
  })

  it('comes from the phones of all who walk it, at once as well', async () => {
    const { shift, sheets } = await routeWalked(at.service, { count: 12, walkers: ['member', 'volunteer'] })
    const phones = [phoneOf(shift.id), phoneOf(shift.id, 'volunteer')]
    for (const phone of phones) for (const deed of [{ kind: 'start' } as const, ...sheets.map((sheet) => checkInAt(sheet)), finish]) phone.does(deed)
    while (phones.some((phone) => phone.isWaiting)) await Promise.all(phones.map((phone) => phone.send({ most: 5 })))
    expect(phones.flatMap(outcomes)).toEqual(Array(28).fill('done'))
    expect(await count('check_in', shift.id, 'shift_id')).toBe(24)
    expect(await shiftOf(shift.id)).toMatchObject({ state: 'done', step_count: 2 })
  })

  it('is true whatever the office thought meanwhile: missed, cancelled, given to others, closed', async () => {
    for (const state of ['missed', 'cancelled', 'done'] as const) {
      const { shift, sheets: [first] } = await routeWalked(at.service, { state, walkers: ['other-member'], everWalkers: ['member'], closedAt: monday, finishedAt: monday })
      const phone = phoneOf(shift.id)
      phone.does({ kind: 'start' })
      if (first) phone.does(checkInAt(first))
      phone.does({ kind: 'finish', skipped: [{ checkpoint: first?.id ?? '', reason: '修路' }], words: null })
      await phone.send()
      expect(outcomes(phone), state).toEqual(['done', 'done', 'done'])
      expect(await shiftOf(shift.id), state).toMatchObject({ state: 'done', skipped: [{ reason: '修路' }] })
    }
  })

  it('is taken however late, and the shift says so', async () => {
    const { shift } = await routeWalked(at.service)
    const phone = phoneOf(shift.id)
    expect(await phone.doing({ kind: 'start' }, later(-25))).toMatchObject({ outcome: 'done' })
    expect(await shiftOf(shift.id)).toMatchObject({ late: true, started_at: later(-25) })
  })

  it('is nobody else\'s to send: another person, another shift, another county', async () => {
    const { shift } = await routeWalked(at.service, { walkers: ['member', 'volunteer'] })
    const other = await routeWalked(at.service)
    const phone = phoneOf(shift.id)
    await phone.doing({ kind: 'start' })
    const send = (who: keyof typeof people, id: string) => at.as(people[who], { key: null }).phone.sync({ shift: id, queue: phone.queue, sentAt: monday.toISOString(), actions: [] })
    await expect(send('volunteer', shift.id)).rejects.toMatchObject(refusal('QUEUE_ELSEWHERE'))
    await expect(send('member', other.shift.id)).rejects.toMatchObject(refusal('QUEUE_ELSEWHERE'))
    await expect(send('other-member', shift.id)).rejects.toMatchObject(refusal('NOT_ON_SHIFT'))
    await expect(send('member', randomUUID())).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(send('auditor', shift.id)).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('of which a fault undoes the batch is kept by the phone and comes again whole', async () => {
    const { shift, sheets: [first] } = await routeWalked(at.service)
    const phone = phoneOf(shift.id)
    phone.does({ kind: 'start' })
    if (first) phone.does(checkInAt(first))
    await asOwner(at, `alter table patrols.check_in add constraint broken check (way <> 'scanned') not valid`)
    await expect(phone.send()).rejects.toThrow('broken')
    await asOwner(at, `alter table patrols.check_in drop constraint broken`)
    expect([await count('phone_queue', shift.id), await count('phone_action', shift.id), (await shiftOf(shift.id))?.['state']]).toEqual([1, 0, 'planned'])
    await phone.send()
    expect(outcomes(phone)).toEqual(['done', 'done'])
  })
})

describe('a change made on the phone', () => {
  it('is taken where the phone alone changed a field, and kept beside the office\'s where both did', async () => {
    const { shift } = await routeWalked(at.service)
    const phone = phoneOf(shift.id)
    const found = findingOf({ fields: { ...fields, outcome: 'remark' } })
    await phone.doing(found)
    const [row] = await asOwner(at, `select version from finding where id = '${found.finding}'`)
    const office = await at.as(people.secretary).findings.amend({ id: found.finding, version: row?.['version'], fields: { words: '后台的话', kind: 'gas' }, reason: '看过照片' })
    expect(office).toMatchObject({ words: '后台的话', kind: 'gas', hazard: null })
    const answer = await phone.doing({ kind: 'amend', finding: found.finding, fields: { words: { base: '消防通道被杂物堵住。', value: '手机的话' }, spot: { base: '3号楼东侧', value: '3号楼西侧' }, outcome: { base: 'remark', value: 'hazard' } } })
    expect(answer).toMatchObject({ outcome: 'disputed' })
    expect(phone.last).toMatchObject({ disputed: 1 })
    expect(await asOwner(at, `select words, spot, kind, outcome, hazard is not null as opened from finding where id = '${found.finding}'`)).toEqual([{ words: '后台的话', spot: '3号楼西侧', kind: 'gas', outcome: 'hazard', opened: true }])
    expect(await asOwner(at, `select field, base, phone, office, settled_at from field_dispute where finding = '${found.finding}'`)).toEqual([{ field: 'words', base: '消防通道被杂物堵住。', phone: '手机的话', office: '后台的话', settled_at: null }])
  })

  it('tells a hazard anew until somebody has judged it', async () => {
    const { shift } = await routeWalked(at.service)
    const phone = phoneOf(shift.id)
    const found = findingOf()
    await phone.doing(found)
    const say = (base: string, value: string) => phone.doing({ kind: 'amend', finding: found.finding, fields: { words: { base, value } } })
    const hazard = async () => (await asOwner(at, `select id, version, title, words from hazard where finding = '${found.finding}'`))[0]
    expect(await say(fields.words, '电动车堵住通道。')).toMatchObject({ outcome: 'done' })
    expect(await hazard()).toMatchObject({ words: '电动车堵住通道。', title: '电动车堵住通道' })
    await at.as(people.secretary).hazards.grade({ id: (await hazard())?.['id'], version: (await hazard())?.['version'], grade: 'general' })
    expect(await say('电动车堵住通道。', '又改。')).toMatchObject({ outcome: 'done' })
    expect(await hazard()).toMatchObject({ words: '电动车堵住通道。' })
  })

  it('in the office is guarded by its version and its places', async () => {
    const { shift } = await routeWalked(at.service)
    const found = findingOf()
    await phoneOf(shift.id).doing(found)
    const amend = (who: keyof typeof people, version = 2) => at.as(people[who]).findings.amend({ id: found.finding, version, fields: { words: '改' }, reason: '笔误' })
    await expect(amend('secretary', 7)).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
    await expect(amend('neighbour')).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(amend('member')).rejects.toMatchObject(refusal('FORBIDDEN'))
  })
})

describe('what a phone takes along', () => {
  it('is the route without a code, the lists, and the caller\'s own shifts alone', async () => {
    const { shift, sheets, list } = await routeWalked(at.service)
    const { checkpoints, checklists, clockTolerance, asOf } = await at.as(people.member).phone.pack({ id: shift.id })
    expect(checkpoints.map(({ id, name }) => [id, name])).toEqual(sheets.map(({ id, name }) => [id, name]))
    expect(JSON.stringify(checkpoints)).not.toContain(sheets[0]?.code.slice(3, 8))
    expect([checkpoints[0]?.codeHash.length, checkpoints[0]?.place.code, checklists.map(({ id }) => id), clockTolerance, asOf]).toEqual([64, compound, [list], 5, monday.toISOString()])
    const own = async (who: keyof typeof people) => (await at.as(people[who]).phone.own()).rows.map(({ id }) => id)
    expect(await own('member')).toContain(shift.id)
    expect(await own('other-member')).not.toContain(shift.id)
    await expect(at.as(people['other-member']).phone.pack({ id: shift.id })).rejects.toMatchObject(refusal('NOT_ON_SHIFT'))
  })
})
