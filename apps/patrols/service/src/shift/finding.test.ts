import { compound, county, grid, monday, neighbourCompound } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { people, reach } from '../patrols.fixture.ts'
import { fields, findingOf, Phone, routeWalked } from '../phone/phone.fixture.ts'
import { service } from '../service.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })

/** A hazard that was found on a shift, with what puts its finding right: in the office, or by the phone. */
async function foundHazard() {
  const { shift } = await routeWalked(at.service)
  const phone = new Phone(shift.id, (input) => at.as(people.member, { key: null }).phone.sync(input))
  const found = findingOf()
  await phone.doing(found)
  const [row] = await asOwner(at, `select id from hazard where finding = '${found.finding}'`)
  const id = String(row?.['id'])
  const hazard = (who: keyof typeof people = 'secretary') => at.as(people[who]).hazards.get({ id })
  const amend = async (put: object) => {
    const [finding] = await asOwner(at, `select version from finding where id = '${found.finding}'`)
    return at.as(people.secretary).findings.amend({ id: found.finding, version: Number(finding?.['version']), fields: put, reason: '看过现场' })
  }
  return { id, hazard, amend, amendByPhone: (area: string) => phone.doing({ kind: 'amend', finding: found.finding, fields: { area: { base: fields.area, value: area } } }) }
}

describe('a finding whose place is put right', () => {
  it('takes its hazard along until that is graded, with a line of the history, and tells whoever is there', async () => {
    const { id, hazard, amend } = await foundHazard()
    await amend({ area: neighbourCompound, spot: '西门' })
    const moved = await hazard('neighbour')
    expect(moved).toMatchObject({ area: neighbourCompound, spot: '西门', state: 'grade' })
    expect(moved.steps).toMatchObject([{ action: 'find' }, { action: 'relocate', actor: { name: '张国强' }, params: { from: expect.stringContaining('3号楼东侧'), place: expect.stringContaining('西门') } }])
    await expect(hazard('property')).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect((await at.as(people.neighbour).hazards.list({})).rows.map((row) => row.id)).toContain(id)
    expect((await at.as(people.neighbour).overview.search({ q: '西门' })).map((hit) => hit.id)).toEqual([id])
    const told = (await eventsOf(at, 'notice.sent')).filter(({ text, link }) => text === 'notice.hazard.relocate' && link.endsWith(id))
    expect(told).toMatchObject([{ area: neighbourCompound }])
  })

  it('takes it along also when it is graded, from the phone too, and counts there where it comes back', async () => {
    const { hazard, amendByPhone } = await foundHazard()
    const graded = await at.as(people.secretary).hazards.grade({ ...seen(await hazard()), grade: 'general', title: '通道堵了' })
    expect(await amendByPhone(grid)).toMatchObject({ outcome: 'done' })
    expect(await hazard()).toMatchObject({ area: grid, state: 'dispatch', title: '通道堵了', dueAt: graded.dueAt, steps: [{}, { action: 'grade' }, { action: 'relocate', actor: { name: '孙洁' } }] })
  })

  it('leaves it where it is once somebody was sent there, and says nothing where nothing moved', async () => {
    const { hazard, amend } = await foundHazard()
    await amend({ words: '杂物还在。' })
    await at.as(people.secretary).hazards.grade({ ...seen(await hazard()), grade: 'general' })
    const given = await at.as(people.secretary).hazards.dispatch({ ...seen(await hazard()), ownerUnit: 'taian' })
    await amend({ area: neighbourCompound })
    expect(await hazard()).toMatchObject({ area: compound, version: given.version, steps: [{ action: 'find' }, { action: 'grade' }, { action: 'dispatch' }] })
  })

  it('is refused for a whole county, and then stays what it was', async () => {
    const { hazard, amend } = await foundHazard()
    await expect(amend({ area: county })).rejects.toMatchObject(refusal('PLACE_TOO_WIDE', { area: county }))
    expect((await hazard()).steps).toHaveLength(1)
  })
})
