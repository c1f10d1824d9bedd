import type { Role } from '@wuxin/platform/role'
import { schemaDifferences } from '@wuxin/service/schema-check'
import { staffMember } from '@wuxin/service/test-people'
import { directoryOnly, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { service } from './service.ts'

const [county, community, compound, neighbour] = ['140226', '140226100019', '140226100019001', '140226100018'] as const
const areas = [
  { code: '140226100', name: '云兴镇' },
  { code: community, name: '云和园社区' },
  { code: compound, name: '云泰园小区' },
  { code: neighbour, name: '西街社区' },
]
const platform = directoryOnly({ revision: '1', county, areas, units: [], posts: [], calendar: {} })
const monday = new Date('2025-04-21T10:00:00+08:00')
const at = serviceUnderTest(service, { reach: new Map([['platform', platform]]), now: () => monday })

const as = (role: Role, area: string, key?: string) => at.as(staffMember([{ role, area }]), key ? { key } : {}).matters
const worker = () => as('community_worker', community)
const lamp = { area: compound, title: '北门路灯', words: '三盏不亮' }

describe('a matter', () => {
  it('is kept in tables that say what its entities say', async () => {
    expect(await schemaDifferences(service, at.ownerUrl)).toBe('')
  })

  it('is numbered within its county, found in its place, and closed with how it ended', async () => {
    const added = await worker().add(lamp)
    expect(added).toMatchObject({ number: 'SX-2025-0001', state: 'open', place: '云兴镇 · 云和园社区 · 云泰园小区', end: null })
    const { rows } = await worker().list({ q: '路灯', state: 'open' })
    expect(rows.map(({ id }) => id)).toEqual([added.id])
    const closed = await worker().close({ id: added.id, version: added.version, result: '已更换' })
    expect(closed).toMatchObject({ state: 'closed', end: { result: '已更换', by: '李敏', at: monday.toISOString() } })
    await expect(worker().close({ id: added.id, version: closed.version, result: '再次' })).rejects.toMatchObject({ message: 'TRANSITION_NOT_ALLOWED' })
    await expect(worker().close({ id: added.id, version: added.version, result: '旧版' })).rejects.toMatchObject({ message: 'VERSION_CONFLICT' })
  })

  it('is entered once, however often the same wish arrives', async () => {
    const key = '0197f000-0000-7000-8000-000000000001'
    const first = await as('community_worker', community, key).add(lamp)
    expect(await as('community_worker', community, key).add(lamp)).toEqual(first)
  })

  it('is neither seen nor entered from another place', async () => {
    const { id } = await worker().add(lamp)
    const stranger = as('community_worker', neighbour)
    await expect(stranger.get({ id })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    await expect(stranger.add(lamp)).rejects.toMatchObject({ message: 'FORBIDDEN' })
    expect(await stranger.list({})).toMatchObject({ rows: [], total: 0, empty: 'nothing-yet' })
  })

  it('is closed by those who may: a grid worker enters it and no more', async () => {
    const { id, version } = await as('grid_worker', compound).add(lamp)
    await expect(as('grid_worker', compound).close({ id, version, result: '已更换' })).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })
})
