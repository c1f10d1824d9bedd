import { randomBytes, randomUUID } from 'node:crypto'
import { makeCheckpointCode, showCheckpointCode } from '@wuxin/patrols/checkpoint.rules'
import { monday, neighbourCompound } from '@wuxin/service/test-county'
import { asOwner, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { people, within } from '../patrols.fixture.ts'
import { Checkpoint, CheckpointCode } from '../route/checkpoint.table.ts'
import { service } from '../service.ts'
import { checkInAt, fields, findingOf, finish, Phone, photoOf, platformWithFiles, routeWalked } from './phone.fixture.ts'

const HOUR = 3_600_000
const at = serviceUnderTest(service, { reach: platformWithFiles().reach, now: () => monday })
const later = (hours: number) => new Date(monday.getTime() + hours * HOUR)

/** A phone of member's on a new shift of three checkpoints. */
async function walking() {
  const walked = await routeWalked(at.service)
  const [first, second, third] = walked.sheets
  if (!first || !second || !third) throw new Error('three checkpoints were laid')
  return { ...walked, first, second, third, phone: new Phone(walked.shift.id, (input) => at.as(people.member, { key: null }).phone.sync(input)) }
}
const refused = (code: string, params: object = {}) => ({ outcome: 'refused', problem: { code, params } })
const rows = (table: string, shift: string, column = 'shift') => asOwner(at, `select * from ${table} where ${column} = '${shift}'`)

describe('a check-in is refused, and leaves neither itself nor a shift that began,', () => {
  it('by a code that was made up, mistyped, or stands on another checkpoint', async () => {
    const { phone, first, second, shift } = await walking()
    const made = showCheckpointCode(makeCheckpointCode(randomBytes(10)))
    expect(await phone.doing(checkInAt({ ...first, code: made }))).toMatchObject(refused('CODE_FORGED', { checkpoint: '1号楼' }))
    const wrong = first.code.replace(/.$/, (last) => (last === '7' ? '8' : '7'))
    expect(await phone.doing(checkInAt({ ...first, code: wrong }))).toMatchObject(refused('CODE_MISTYPED'))
    expect(await phone.doing(checkInAt({ ...first, code: second.code }))).toMatchObject(refused('CODE_ELSEWHERE', { checkpoint: '2号楼' }))
    const [row] = await asOwner(at, `select state, started_at, step_count from shift where id = '${shift.id}'`)
    expect([row, await rows('check_in', shift.id, 'shift_id')]).toEqual([{ state: 'planned', started_at: null, step_count: 0 }, []])
  })

  it('by a code of another route, however good', async () => {
    const [here, there] = [await walking(), await walking()]
    expect(await here.phone.doing(checkInAt({ ...here.first, code: there.first.code }))).toMatchObject(refused('CODE_FORGED'))
    expect(await here.phone.doing(checkInAt(there.first))).toMatchObject(refused('CHECKPOINT_UNKNOWN'))
  })

  it('by a sheet that was replaced before the shift; one that was replaced while they walked was good until then', async () => {
    const { phone, first, second, route } = await walking()
    const replace = (sheet: { id: string }, madeAt: Date) => within(at.service, async (work) => {
      const checkpoint = await work.em.findOneOrFail(Checkpoint, { id: sheet.id })
      const code = makeCheckpointCode(randomBytes(10))
      work.em.persist(Object.assign(new CheckpointCode(), { id: randomUUID(), area: checkpoint.area, checkpoint, route, code, edition: 2, madeAt, madeBy: '张国强', reason: '被撕' }))
      await work.em.flush()
      return showCheckpointCode(code)
    })
    await replace(first, later(-24))
    expect(await phone.doing(checkInAt(first), later(-1))).toMatchObject(refused('CODE_REPLACED', { checkpoint: '1号楼', edition: 1 }))
    const renewed = await replace(second, later(1))
    phone.now = later(2)
    const sync = async (hours: number, code = second.code) => {
      const action = phone.does(checkInAt({ ...second, code }), later(hours))
      const answer = await at.as(people.member, { key: null, now: later(2) }).phone.sync({ shift: (await shiftOfQueue()), queue: phone.queue, sentAt: later(2).toISOString(), actions: [action] })
      return answer.answers.find(({ key }) => key === action.key)
    }
    const shiftOfQueue = async () => String((await asOwner(at, `select shift from phone_queue where id = '${phone.queue}'`))[0]?.['shift'])
    expect(await sync(0.5)).toMatchObject({ outcome: 'done' })
    expect(await sync(1.5)).toMatchObject(refused('CODE_REPLACED'))
    expect(await sync(1.6, renewed)).toMatchObject({ outcome: 'done' })
  })

  it('without a code where nobody says why; with a reason it is written down', async () => {
    const { phone, first, shift } = await walking()
    expect(await phone.doing(checkInAt(first, { way: 'without', code: null }))).toMatchObject(refused('CODE_MISSING'))
    expect(await phone.doing(checkInAt(first, { code: null, reason: '扫不出' }))).toMatchObject(refused('CODE_MISSING'))
    expect(await phone.doing(checkInAt(first, { way: 'without', code: null, reason: '码被撕了' }))).toMatchObject({ outcome: 'done' })
    expect(await rows('check_in', shift.id, 'shift_id')).toMatchObject([{ way: 'without', reason: '码被撕了' }])
  })

  it('with something looked at that stands on no list of the shift', async () => {
    const { phone, first, list } = await walking()
    const answers = [{ item: 'moon', result: 'fine' as const }]
    expect(await phone.doing(checkInAt(first, { checklist: list, answers }))).toMatchObject(refused('ITEM_UNKNOWN', { item: 'moon' }))
    expect(await phone.doing(checkInAt(first, { answers }))).toMatchObject(refused('ITEM_UNKNOWN'))
    expect(await phone.doing(checkInAt(first, { checklist: randomUUID() }))).toMatchObject(refused('ITEM_UNKNOWN'))
  })
})

describe('a finding is refused', () => {
  it('that is dated tomorrow, and by the clock\'s error alone it is not', async () => {
    const { phone, shift } = await walking()
    expect(await phone.doing(findingOf(), later(24))).toMatchObject(refused('FOUND_AHEAD', { at: later(24).toISOString() }))
    expect([await rows('finding', shift.id), await rows('hazard', shift.id)]).toEqual([[], []])
    phone.fast = 5 * HOUR
    expect(await phone.doing(findingOf(), later(5 - 2))).toMatchObject({ outcome: 'done' })
    expect(phone.last?.clock).toMatchObject({ offset: -5 * HOUR, isWrong: true })
    expect(await rows('finding', shift.id)).toMatchObject([{ phone_at: later(3), at: later(-2), received_at: monday }])
    expect(await asOwner(at, `select is_wrong from phone_queue where id = '${phone.queue}'`)).toEqual([{ is_wrong: true }])
  })

  it('at no place of the county, at a checkpoint that is not on the route, or under no item', async () => {
    const { phone } = await walking()
    expect(await phone.doing(findingOf({ fields: { ...fields, area: '140225100201001' } }))).toMatchObject(refused('PLACE_UNKNOWN'))
    expect(await phone.doing(findingOf({ fields: { ...fields, area: '140226999' } }))).toMatchObject(refused('PLACE_UNKNOWN'))
    expect(await phone.doing(findingOf({ checkpoint: randomUUID() }))).toMatchObject(refused('CHECKPOINT_UNKNOWN'))
    expect(await phone.doing(findingOf({ item: 'moon' }))).toMatchObject(refused('ITEM_UNKNOWN'))
    expect(await phone.doing(findingOf({ fields: { ...fields, area: neighbourCompound } }))).toMatchObject({ outcome: 'done' })
  })

  it('that is there already, under another key', async () => {
    const { phone } = await walking()
    const found = findingOf()
    await phone.doing(found)
    expect(await phone.doing(found)).toMatchObject(refused('FINDING_TWICE'))
  })

  it('by a clock that was set right only later no longer: it was done before what came behind it', async () => {
    const { phone, first, shift } = await walking()
    phone.does(findingOf(), later(5))
    phone.does(checkInAt(first), later(-1))
    await phone.send()
    expect(phone.queued.map(({ state }) => state)).toEqual(['done', 'done'])
    expect(await rows('finding', shift.id)).toMatchObject([{ phone_at: later(5), at: later(-1) }])
    expect(await asOwner(at, `select jumped from phone_queue where id = '${phone.queue}'`)).toEqual([{ jumped: true }])
  })
})

describe('of what is refused', () => {
  it('the phone is told why as often as it asks, and nothing behind it waits', async () => {
    const { phone, first, second } = await walking()
    const wrong = phone.does(checkInAt({ ...first, code: second.code }))
    phone.does(checkInAt(second))
    await phone.send()
    expect(phone.queued.map(({ state }) => state)).toEqual(['refused', 'done'])
    const again = await phone.send({ only: [wrong] })
    expect(again?.answers).toMatchObject([refused('CODE_ELSEWHERE')])
  })

  it('a change says that its finding was refused, and a photo waits for the mended one and shows on its hazard', async () => {
    const { phone } = await walking()
    const found = findingOf({ item: 'moon' })
    const amendOf = { kind: 'amend' as const, finding: found.finding, fields: { words: { base: 'a', value: '改' } } }
    const together = [phone.does(found), phone.does(amendOf)]
    expect((await phone.send({ only: together }))?.answers).toMatchObject([refused('ITEM_UNKNOWN'), refused('FINDING_REFUSED', { finding: found.finding })])
    expect(await phone.doing(amendOf)).toMatchObject(refused('FINDING_REFUSED', { finding: found.finding }))
    expect(await phone.doing({ ...amendOf, finding: randomUUID() })).toMatchObject(refused('FINDING_UNKNOWN'))
    expect(await phone.doing(photoOf(found.finding))).toMatchObject({ outcome: 'done' })
    expect(await phone.doing({ ...found, item: null })).toMatchObject({ outcome: 'done' })
    expect(phone.last?.photosWaiting).toHaveLength(1)
  })

  it('another deed in its place, or under its key, is neither taken nor kept', async () => {
    const { phone, first, shift } = await walking()
    const action = phone.does({ kind: 'start' })
    await phone.send()
    for (const wrong of [{ ...action, key: randomUUID() }, { ...action, seq: 2 }, { ...action, at: later(-1).toISOString() }, { ...phone.does(checkInAt(first)), seq: 1 }]) {
      expect((await phone.send({ only: [wrong] }))?.answers).toMatchObject([{ key: wrong.key, ...refused('ACTION_CLASHES', { seq: wrong.seq }) }])
    }
    expect(await rows('phone_action', shift.id)).toHaveLength(1)
  })

  it('another queue\'s key is no reason to wait: it is refused, and what is behind it is written down', async () => {
    const [one, other] = [await walking(), await walking()]
    const { key } = one.phone.does({ kind: 'start' })
    await one.phone.send()
    const borrowed = { ...other.phone.does({ kind: 'start' }), key }
    const behind = other.phone.does(checkInAt(other.first))
    for (const _ of [1, 2]) {
      const answer = await other.phone.send({ only: [borrowed, behind] })
      expect(answer?.answers).toMatchObject([{ key, ...refused('ACTION_CLASHES', { seq: 1 }) }, { key: behind.key, outcome: 'done' }])
      expect(answer?.next).toBe(3)
    }
  })

  it('a photo of more bytes than there are is not taken at all', async () => {
    const { phone } = await walking()
    phone.does(photoOf(randomUUID(), { bytes: 5_000_000_000 }))
    await expect(phone.send()).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('a finish names checkpoints of another route, the shift goes on', async () => {
    const { phone, shift } = await walking()
    expect(await phone.doing({ ...finish, skipped: [{ checkpoint: randomUUID(), reason: '修路' }] })).toMatchObject(refused('CHECKPOINT_UNKNOWN'))
    expect(await asOwner(at, `select state from shift where id = '${shift.id}'`)).toEqual([{ state: 'planned' }])
    expect(await phone.doing(finish)).toMatchObject({ outcome: 'done' })
  })
})
