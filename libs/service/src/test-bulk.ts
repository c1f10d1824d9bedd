import type { Caller, Grant } from '@wuxin/platform/caller'
import type { DirectorySnapshot } from '@wuxin/platform/directory'
import { staffMember } from './test-people.ts'

const threeDigits = (number: number): string => String(number).padStart(3, '0')

/** County `k` of many; the first holds a quarter of everything. */
export const bulkCounty = (k: number): string => `13${String(k).padStart(4, '0')}`
const counties = 40

/** Below every county: five townships of four communities of six compounds. */
const suffixes = Array.from({ length: 5 * 4 * 6 }, (_, at) => threeDigits(100 + (at % 5)) + threeDigits(1 + (Math.floor(at / 5) % 4)) + threeDigits(1 + Math.floor(at / 20)))

const areas = (county: string) => [...new Set(suffixes.flatMap((suffix) => [3, 6, 9].map((length) => county + suffix.slice(0, length))))]

/** The directory of a made-up county: every second compound has a branch, every community its worker. */
export const bulkDirectory = (county: string): DirectorySnapshot => ({
  revision: '1',
  county,
  areas: [{ code: county, name: '某县' }, ...areas(county).map((code) => ({ code, name: `地点${code.slice(-3)}` }))],
  units: Array.from({ length: 8 }, (_, at) => ({ id: `unit-${at}`, name: `单位${at}`, kind: 'department' })),
  posts: areas(county).flatMap((area) => {
    const holds = (role: Grant['role']) => [{ user: `${role}-${area}`, name: '李敏', role, area, unit: null }]
    if (area.length === 15) return Number(area) % 2 === 0 ? holds('branch_secretary') : []
    return holds(area.length === 12 ? 'community_worker' : 'township_officer')
  }),
  calendar: {},
})

/** Somebody of a county who holds one post. */
export const bulkCaller = (role: Grant['role'], area: string, unit: string | null = null): Caller =>
  staffMember([{ role, area, unit }], { id: `${role}-${area}`, county: area.slice(0, 6) })

const township = `(array['100','101','102','103','104'])[1 + (n / 40) % 5]`
const county = `'13' || lpad((case when n % 4 = 0 then 1 else n % ${counties} end)::text, 4, '0')`

/** The compound of record `n`, in SQL: one county among many holds a quarter. */
export const bulkArea = `${county} || ${township} || lpad((1 + (n / 200) % 4)::text, 3, '0') || lpad((1 + (n / 800) % 6)::text, 3, '0')`
