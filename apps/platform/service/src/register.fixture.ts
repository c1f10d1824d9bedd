import { randomUUID } from 'node:crypto'
import type { Grant } from '@wuxin/platform/caller'
import { creditCheckCharacter } from '@wuxin/platform/credit-code'
import type { Role } from '@wuxin/platform/role'
import { serviceApp } from '@wuxin/service/http'
import type { Reach } from '@wuxin/service/peers'
import type { Running } from '@wuxin/service/runtime'
import { staffMember } from '@wuxin/service/test-people'
import { serviceUnderTest } from '@wuxin/service/testing'
import { inWork, system } from '@wuxin/service/work'
import { beforeAll } from 'vitest'
import { loadRegister, type LoadedRegister, type NewPost } from './load-register.ts'
import { service } from './service.ts'

export const now = new Date('2025-04-21T10:00:00+08:00')

/** Places of two counties: 云泰园社区 and its neighbour 西街社区 in one, 春晖社区 in the other. */
export const zuoyun = '140226'
export const yunxing = '140226100'
export const yuntai = '140226100019'
export const xijie = '140226100016'
export const yuntaiCompound = `${yuntai}001`
export const yuntaiGrid = `${yuntaiCompound}001`
export const xijieCompound = `${xijie}001`
export const hunyuan = '140225'
export const chunhui = '140225100010'

const countyOf = (code: string, name: string) => ({ area: code, name })

export const creditCode = (serial: number): string => {
  const first17 = `11140226${String(serial).padStart(9, '0')}`
  return first17 + creditCheckCharacter(first17)
}

const heldBy = (role: Role, area: string, unit: string | null = null): NewPost => ({ role, area, unit, from: '2024-01-01', to: null, chosen: 'appointment', profession: null })

const somebody = (key: string, name: string, area: string, ...posts: NewPost[]) => ({ key, name, area, tags: [], phone: `138${String(1000_0000 + name.length * 7 + key.length * 1013)}`, posts })

/** Two counties with a few people each; people go by their keys. */
export const counties = [
  {
    county: zuoyun,
    areas: [
      countyOf(zuoyun, '左云县'),
      { area: yunxing, name: '云兴镇' },
      { area: xijie, name: '西街社区', brand: '文·教·礼' },
      { area: xijieCompound, name: '西街小区', buildings: ['1号楼'], households: 40 },
      { area: yuntai, name: '云泰园社区' },
      { area: yuntaiCompound, name: '云泰园小区', buildings: ['1号楼', '2号楼'], households: 120, propertyCompany: 'property', ownersCommittee: true },
      { area: yuntaiGrid, name: '第1微网格', buildings: ['1号楼'], households: 60, responsibleUnit: 'heating' },
    ],
    units: [
      { key: 'heating', name: '左云县集中供热有限责任公司', kind: 'enterprise' as const, creditCode: creditCode(1), area: zuoyun, contactName: '赵强', contactPhone: '13900001111' },
      { key: 'property', name: '云泰物业服务有限公司', kind: 'property_company' as const, creditCode: creditCode(2), area: zuoyun, contactName: null },
      { key: 'xijie-committee', name: '西街社区居民委员会', kind: 'committee' as const, creditCode: creditCode(3), area: xijie, contactName: null },
    ],
    people: [
      somebody('admin', '钱进', zuoyun, heldBy('county_admin', zuoyun)),
      somebody('security', '孙安', zuoyun, heldBy('security_admin', zuoyun)),
      somebody('leader', '周正', zuoyun, heldBy('county_leader', yuntai), heldBy('county_leader', xijieCompound)),
      somebody('worker', '李敏', yuntai, heldBy('community_worker', yuntai)),
      somebody('neighbour', '吴邻', xijie, heldBy('community_worker', xijie)),
      somebody('secretary', '单敏', yuntaiCompound, heldBy('branch_secretary', yuntaiCompound)),
      somebody('grid', '郑网', yuntaiGrid, heldBy('grid_worker', yuntaiGrid)),
      somebody('manager', '冯管', yuntaiCompound, heldBy('property_manager', yuntaiCompound, 'property')),
    ],
  },
  {
    county: hunyuan,
    areas: [countyOf(hunyuan, '浑源县'), { area: '140225100', name: '永安镇' }, { area: chunhui, name: '春晖社区' }, { area: `${chunhui}001`, name: '凯德世家三号院', households: 300 }],
    units: [{ key: 'land', name: '浑源县自然资源局', kind: 'department' as const, creditCode: creditCode(1), area: hunyuan, contactName: null }],
    people: [somebody('hunyuan-admin', '陈源', hunyuan, heldBy('county_admin', hunyuan)), somebody('hunyuan-worker', '褚晖', chunhui, heldBy('community_worker', chunhui))],
  },
]

/** The platform with both counties' registers, before the tests of a file; `ids` by keys once they run. */
export function registerUnderTest() {
  const reach = new Map<string, Reach>()
  const at = serviceUnderTest(service, { reach, now: () => now })
  const ids: LoadedRegister = { units: new Map(), people: new Map() }
  beforeAll(async () => {
    const app = serviceApp(at.service)
    reach.set('platform', (request) => app.fetch(request))
    for (const county of counties) {
      const loaded = await asSystem(at.service, county.county, (work) => loadRegister(work, county))
      for (const [key, id] of loaded.units) ids.units.set(key, id)
      for (const [key, id] of loaded.people) ids.people.set(key, id)
    }
  })
  /** Somebody with grants of their own choice. */
  const anybody = (...grants: Grant[]) => staffMember(grants, { id: randomUUID() })
  return {
    at,
    ids,
    anybody,
    unit: (key: string) => ids.units.get(key) ?? missing(key),
    person: (key: string) => ids.people.get(key) ?? missing(key),
    admin: anybody({ role: 'county_admin', area: zuoyun }),
    security: anybody({ role: 'security_admin', area: zuoyun }),
    worker: anybody({ role: 'community_worker', area: yuntai }),
    neighbour: anybody({ role: 'community_worker', area: xijie }),
    stranger: anybody({ role: 'county_admin', area: hunyuan }, { role: 'security_admin', area: hunyuan }, { role: 'audit_admin', area: hunyuan }),
  }
}

function missing(key: string): never {
  throw new Error(`the register holds no ${key}`)
}

const asSystem = <Result>(running: Running, county: string, run: Parameters<typeof inWork<Result>>[3]): Promise<Result> =>
  inWork(running, { caller: system('test'), now, procedure: 'test', requestId: 'test' }, [{ area: county, unit: null }], run)
