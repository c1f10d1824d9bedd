import { inWork, system } from '@wuxin/service/work'
import { everywhere } from '@wuxin/service/scope'
import { describe, expect, it } from 'vitest'
import { loadRegister, type NewRegister } from './load-register.ts'
import { creditCode, now, registerUnderTest, yuntaiGrid, zuoyun } from './register.fixture.ts'

const { at, admin, person } = registerUnderTest()

const county = '140227'
const load = (register: Partial<NewRegister>) =>
  inWork(at.service, { caller: system('test'), now, procedure: 'test', requestId: 'test' }, everywhere, (work) =>
    loadRegister(work, { county, areas: [{ area: county, name: '云州区' }, { area: `${county}100`, name: '西坪镇' }], units: [], people: [], ...register }),
  )
const held = { unit: null, from: '2024-01-01', to: null, chosen: 'appointment' as const, profession: null }
const unitOf = (key: string, serial: number) => ({ key, name: '某局', kind: 'department' as const, creditCode: creditCode(serial), area: county, contactName: null })

describe('a register that is entered at once', () => {
  it('stands in the audit, each record under the suite’s own name', async () => {
    const { id } = await at.as(admin).areas.get({ code: yuntaiGrid })
    const [entry] = await at.as(admin).audit.history({ record: 'Area', recordId: id })
    expect(entry).toMatchObject({ action: 'create', actorName: '系统', at: now.toISOString(), after: { name: '第1微网格', households: 60 } })
    expect(await at.as(admin).audit.verify({ record: 'Person', recordId: person('leader') })).toEqual({ entries: 3, fault: null })
  })

  it('is refused as a whole where a place, a unit or a post in it cannot be', async () => {
    const counted = async (): Promise<unknown> => at.service.orm.em.fork().getConnection().execute('select (select count(*) from area) as areas, (select count(*) from audit) as entries')
    const before = await counted()
    const wrong: [Partial<NewRegister>, string][] = [
      [{ areas: [{ area: `${county}100`, name: '西坪镇' }] }, 'PLACE_UNKNOWN'],
      [{ units: [{ ...unitOf('u', 1), area: zuoyun }] }, 'PLACE_UNKNOWN'],
      [{ areas: [{ area: county, name: '云州区', responsibleUnit: 'nobody' }] }, 'UNIT_UNKNOWN'],
      [{ units: [unitOf('a', 2), unitOf('b', 2)] }, 'CREDIT_CODE_TAKEN'],
      [{ areas: [{ area: county, name: '云州区' }, { area: county, name: '大同县' }] }, 'AREA_CODE_TAKEN'],
      [{ people: [{ key: 'p', name: '某人', area: county, tags: [], posts: [{ ...held, role: 'grid_worker', area: county }] }] }, 'ROLE_NOT_AT_LEVEL'],
      [{ people: [{ key: 'p', name: '某人', area: county, tags: [], posts: [{ ...held, role: 'county_admin', area: county }, { ...held, role: 'audit_admin', area: county }] }] }, 'SEPARATION_OF_DUTIES'],
    ]
    for (const [register, code] of wrong) await expect(load(register), code).rejects.toMatchObject({ code })
    expect(await counted()).toEqual(before)
  })
})
