import { monday } from '@wuxin/service/test-county'
import { asOwner, refusal, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { people } from '../patrols.fixture.ts'
import { service } from '../service.ts'
import { fields, findingOf, Phone, platformWithFiles, routeWalked } from './phone.fixture.ts'

const at = serviceUnderTest(service, { reach: platformWithFiles().reach, now: () => monday })

/** A shift with a remark of which phone and office both changed the words and the outcome, each otherwise. */
async function disputed() {
  const { shift } = await routeWalked(at.service)
  const phone = new Phone(shift.id, (input) => at.as(people.member, { key: null }).phone.sync(input))
  const found = findingOf({ fields: { ...fields, outcome: 'remark' } })
  await phone.doing(found)
  const [row] = await asOwner(at, `select version from finding where id = '${found.finding}'`)
  await at.as(people.secretary).findings.amend({ id: found.finding, version: row?.['version'], fields: { words: '后台的话', outcome: 'on_spot' }, reason: '看过照片' })
  await phone.doing({ kind: 'amend', finding: found.finding, fields: { words: { base: fields.words, value: '手机的话' }, outcome: { base: 'remark', value: 'hazard' } } })
  const { disputed: open } = await at.as(people.secretary).shifts.get({ id: shift.id })
  const conflictOn = (field: string) => open.find((each) => each.field === field)?.id ?? ''
  const finding = async () => (await asOwner(at, `select words, outcome, hazard is not null as opened from finding where id = '${found.finding}'`))[0]
  return { id: shift.id, words: conflictOn('words'), outcome: conflictOn('outcome'), finding }
}
const settle = (who: keyof typeof people, input: { id: string; conflict: string; choose: 'phone' | 'office' }) => at.as(people[who]).shifts.settle(input)

describe('a field that phone and office both changed', () => {
  it('stands as the office says until somebody chooses, each field by itself, and both values stay', async () => {
    const { id, words, outcome, finding } = await disputed()
    expect(await finding()).toEqual({ words: '后台的话', outcome: 'on_spot', opened: false })
    const after = await settle('secretary', { id, conflict: words, choose: 'phone' })
    expect(after).toMatchObject({ conflicts: 1, disputed: [{ field: 'outcome', settled: null }, { field: 'words', phone: '手机的话', office: '后台的话', settled: { chose: 'phone', by: '张国强' } }] })
    expect(await finding()).toEqual({ words: '手机的话', outcome: 'on_spot', opened: false })
    expect(await settle('member', { id, conflict: outcome, choose: 'office' })).toMatchObject({ conflicts: 0 })
    expect(await finding()).toEqual({ words: '手机的话', outcome: 'on_spot', opened: false })
  })

  it('opens the hazard that the phone took it for, where that is chosen', async () => {
    const { id, outcome, finding } = await disputed()
    await settle('member', { id, conflict: outcome, choose: 'phone' })
    expect(await finding()).toEqual({ words: '后台的话', outcome: 'hazard', opened: true })
  })

  it('is settled once, also where two choose at once, by those who walked or organise', async () => {
    const { id, words } = await disputed()
    await expect(settle('other-member', { id, conflict: words, choose: 'phone' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(settle('neighbour', { id, conflict: words, choose: 'phone' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(settle('secretary', { id, conflict: id, choose: 'phone' })).rejects.toMatchObject(refusal('NOT_FOUND'))
    const tries = await Promise.allSettled([settle('secretary', { id, conflict: words, choose: 'phone' }), settle('member', { id, conflict: words, choose: 'office' })])
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(settle('secretary', { id, conflict: words, choose: 'office' })).rejects.toMatchObject(refusal('CONFLICT_SETTLED'))
  })
})
