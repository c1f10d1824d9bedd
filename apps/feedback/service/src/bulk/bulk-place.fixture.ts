import { countyOf, prefixAt } from '@wuxin/platform/area'
import type { Caller } from '@wuxin/platform/caller'
import type { DirectoryPost, DirectorySnapshot } from '@wuxin/platform/directory'
import type { Role } from '@wuxin/platform/role'

/** A made-up county, and how many of the cases are its own. */
export interface BulkCounty {
  code: string
  cases: number
}

/** A place of every county: its code behind the county's, and the names from the township down. */
export interface BulkPlace {
  suffix: string
  path: string
}

const townships = ['城关镇', '云兴镇', '东坡镇', '南庄镇', '裴村乡', '青磁乡', '大磁窑镇', '吴城乡', '驼峰乡', '官儿乡']
const communities = ['文昌社区', '永安社区', '和顺社区', '西苑社区', '北关社区', '林河社区', '东延社区', '翠屏社区']
const compounds = [
  '云泰园小区', '滨河花园', '教育局家属院', '金域华府', '惠民小区', '书香苑', '朝阳小区', '瑞丰家园', '青云里', '盛世嘉园', '粮库家属院', '新城国际',
]
const units = ['住房和城乡建设局', '综合行政执法队', '供电公司', '自来水公司', '市场监督管理局', '消防救援大队', '民政局', '环卫服务中心']
const surnames = [...'王李张刘赵杨武郭高马贾孙']
const given = ['建国', '敏', '志强', '丽华']

const threeDigits = (number: number): string => String(number).padStart(3, '0')

/** Names of people as the fixture's SQL picks them too: by the digits of the community. */
export const bulkNames: readonly string[] = surnames.flatMap((surname) => given.map((name) => surname + name))
export const bulkName = (code: string): string => bulkNames[Number(code) % bulkNames.length] ?? ''

/** Every compound of a county, ten townships of eight communities of twelve; the first hold the most cases. */
export const bulkPlaces: readonly BulkPlace[] = townships.flatMap((township, t) =>
  communities.flatMap((community, c) =>
    compounds.map((compound, k) => ({
      suffix: threeDigits(100 + t) + threeDigits(c + 1) + threeDigits(k + 1),
      path: [township, community, compound].join(' · '),
    }))))

/** A prime: each place in the order of sizes is taken once, and neighbours differ in size. */
const stride = 7_919

/**
 * Counties of very different sizes, the same for the same numbers: of 3,000 a few have more than twenty times the median
 * (log-logistic quantiles). Together they have as many cases as asked for.
 */
export function bulkCounties({ rows, counties }: { rows: number; counties: number }): BulkCounty[] {
  const weights = Array.from({ length: counties }, (_, at) => {
    const quantile = (((at * stride) % counties) + 0.5) / counties
    return (quantile / (1 - quantile)) ** 0.43
  })
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let [reached, given] = [0, 0]
  return weights.map((weight, at) => {
    reached += weight
    const cases = Math.round((reached / whole) * rows) - given
    given += cases
    return { code: String(110_000 + at), cases }
  })
}

/** The units of a county are numbered from 1. */
export const bulkUnit = (county: string, number: number): string => `unit-${county}-${number}`

const idPrefix = { community_worker: 'worker', township_officer: 'township', county_leader: 'leader' } as const satisfies Partial<Record<Role, string>>

const postAt = (role: keyof typeof idPrefix, area: string): DirectoryPost => ({ user: `${idPrefix[role]}-${area}`, name: bulkName(area), role, area, unit: null })
const officer = (county: string, number: number): DirectoryPost =>
  ({ user: `officer-${county}-${number}`, name: bulkName(county), role: 'department_officer', area: county, unit: bulkUnit(county, number) })

const signedIn = ({ user: id, name, role, area, unit }: DirectoryPost): Caller =>
  ({ id, name, userName: id, kind: 'staff', county: countyOf(area), grants: [{ role, area, unit }] })

/** Who holds the post of a place: of a community, a township or a county. */
export const bulkCaller = (role: keyof typeof idPrefix, area: string): Caller => signedIn(postAt(role, area))

/** Who acts for a unit in its whole county. */
export const bulkOfficer = (county: string, unit: number): Caller => signedIn(officer(county, unit))

/** What the platform knows of one of the counties. */
export function bulkDirectory(county: string): DirectorySnapshot {
  const named = new Map<string, string>([[county, `第${county}县`]])
  for (const { suffix, path } of bulkPlaces) {
    const code = county + suffix
    const names = path.split(' · ')
    for (const [at, level] of (['township', 'community', 'compound'] as const).entries()) named.set(prefixAt(code, level) ?? code, names[at] ?? code)
  }
  const areas = [...named].map(([code, name]) => ({ code, name }))
  const posts = areas.flatMap(({ code }) => {
    if (code.length === 6) return [postAt('county_leader', code), ...units.map((_, at) => officer(county, at + 1))]
    return code.length === 9 ? [postAt('township_officer', code)] : code.length === 12 ? [postAt('community_worker', code)] : []
  })
  return { revision: '1', county, areas, units: units.map((name, at) => ({ id: bulkUnit(county, at + 1), name, kind: 'department' })), posts, calendar: {} }
}
