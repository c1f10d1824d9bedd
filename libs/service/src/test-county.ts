import type { Caller } from '@wuxin/platform/caller'
import type { DirectoryPost, DirectorySnapshot } from '@wuxin/platform/directory'
import type { Reach } from './peers.ts'
import { staffMember } from './test-people.ts'
import { directoryOnly } from './testing.ts'

/** A piece of Zuoyun, from the county down to a grid. */
export const county = '140226'
/** 云兴镇. */
export const township = '140226100'
/** 云和园社区. */
export const community = '140226100019'
/** 云泰园小区. */
export const compound = '140226100019001'
/** One of its micro-grids. */
export const grid = '140226100019001002'
/** The community beside it. */
export const neighbourCommunity = '140226100018'
/** Its compound. */
export const neighbourCompound = '140226100018001'
/** A township in which nobody holds a post. */
export const vacantTownship = '140226101'

const areas = [
  { code: county, name: '左云县' },
  { code: township, name: '云兴镇' },
  { code: community, name: '云和园社区' },
  { code: compound, name: '云泰园小区' },
  { code: grid, name: '云泰园二网格' },
  { code: vacantTownship, name: '鹊儿山镇' },
  { code: neighbourCommunity, name: '西街社区' },
  { code: neighbourCompound, name: '西街小区' },
]

/** Somebody's post there. */
export const post = <const User extends string>(user: User, name: string, role: DirectoryPost['role'], area: string, unit: string | null = null) => ({ user, name, role, area, unit })

/** Those whom every module's tests know: from the grid worker to the county's leader, units, and those who keep the rules. */
export const zuoyunPosts = [
  post('grid-worker', '贾丽', 'grid_worker', grid, 'yunhe'),
  post('secretary', '张国强', 'branch_secretary', compound),
  post('worker', '李敏', 'community_worker', community, 'yunhe'),
  post('township', '王海', 'township_officer', township),
  post('leader', '赵县长', 'county_leader', community),
  post('power', '孙电', 'department_officer', county, 'power'),
  post('street', '周路', 'enforcement_officer', township, 'street'),
  post('water', '吴水', 'department_officer', county, 'water'),
  post('admin', '郑管', 'county_admin', county),
  post('auditor', '沈计', 'audit_admin', county),
  post('neighbour', '冯邻', 'community_worker', neighbourCommunity, 'neighbours'),
] as const

/** The units that they act for. */
export const zuoyunUnits = [
  { id: 'power', name: '左云供电公司', kind: 'enterprise' },
  { id: 'street', name: '综合执法队', kind: 'department' },
  { id: 'water', name: '自来水公司', kind: 'enterprise' },
  { id: 'yunhe', name: '云和园居委会', kind: 'department' },
  { id: 'neighbours', name: '西街居委会', kind: 'department' },
]

/** A Monday at ten. */
export const monday = new Date('2025-04-21T10:00:00+08:00')

/** An uploaded file that is not there any more. */
export const lostPhoto = '0197f000-0000-7000-8000-0000000000ff'
/** An uploaded file that is no picture. */
export const paper = '0197f000-0000-7000-8000-0000000000fe'

/** A picture that somebody with the account `uploader` sent. */
export const foreignPhoto = '0197f000-0000-7000-8000-0000000000fd'

const files: Reach = async (request) => {
  const { ids, by }: { ids: string[]; by: string | null } = JSON.parse(await request.text())
  const picture = { mime: 'image/jpeg', bytes: 9_000, width: 640, height: 480 }
  return Response.json(ids.filter((id) => id !== lostPhoto && (id !== foreignPhoto || by === 'uploader')).map((id) => ({ id, ...picture, ...(id === paper ? { mime: 'application/pdf', width: null, height: null } : {}) })))
}

/** Somebody of the county without a post. */
interface Resident {
  id: string
  name: string
}

async function registered(request: Request, residents: readonly Resident[]): Promise<Response> {
  const asked: { county: string; ids: string[] } = JSON.parse(await request.text())
  return Response.json(asked.county === county ? residents.filter(({ id }) => asked.ids.includes(id)) : [])
}

/** What a module's tests play with. */
export interface Cast<User extends string> {
  /** Everybody, signed in, by the id of the account. */
  people: Record<User, Caller>
  directory: DirectorySnapshot
  /** A platform that knows this county, its photos, and of the neighbouring county that it exists. */
  reach: Map<string, Reach>
}

/** The county with these people and units in it; `residents` stand in its register without a post. */
export function castOf<const User extends string>(posts: readonly (DirectoryPost & { user: User })[], units: DirectorySnapshot['units'], residents: readonly Resident[] = []): Cast<User> {
  const calendar = { '2025-05-01': 'holiday', '2025-05-02': 'holiday', '2025-05-05': 'holiday', '2025-04-27': 'workday' } as const
  const directory: DirectorySnapshot = { revision: '1', county, areas, units, posts: [...posts], calendar }
  const hunyuan: DirectorySnapshot = { ...directory, county: '140225', areas: [{ code: '140225', name: '浑源县' }], units: [], posts: [] }
  const platform: Reach = (request) => {
    if (request.url.endsWith('/internal/files')) return files(request)
    if (request.url.endsWith('/internal/people')) return registered(request, residents)
    return directoryOnly(request.url.endsWith(hunyuan.county) ? hunyuan : directory)(request)
  }
  const people = Object.fromEntries(
    posts.map(({ user: id, name, role, area, unit }) => [id, staffMember([{ role, area, unit }], { id, name, userName: `zuoyun.${id}` })]),
  ) as Record<User, Caller> // the ids of `posts`
  return { people, directory, reach: new Map([['platform', platform]]) }
}
