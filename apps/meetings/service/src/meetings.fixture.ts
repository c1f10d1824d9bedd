import { randomUUID } from 'node:crypto'
import { MikroORM } from '@mikro-orm/postgresql'
import type { Caller, Grant } from '@wuxin/platform/caller'
import type { DirectorySnapshot } from '@wuxin/platform/directory'
import type { Reach } from '@wuxin/service/peers'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { staffMember } from '@wuxin/service/test-people'
import { directoryOnly, type ServiceUnderTest } from '@wuxin/service/testing'
import { inWork, system, type Work } from '@wuxin/service/work'
import type { MeetingsRouter } from './router.ts'

/** A piece of Zuoyun: one compound of 云和园社区 with the people of its six parties, and the neighbouring community. */
export const county = '140226'
export const township = '140226100'
export const community = '140226100019'
export const compound = '140226100019001'
export const grid = '140226100019001002'
export const neighbourCommunity = '140226100018'
export const neighbourCompound = '140226100018001'
/** A township in which nobody holds a post. */
export const vacantTownship = '140226101'

const post = (user: string, name: string, role: Grant['role'], area: string, unit: string | null = null) => ({ user, name, role, area, unit })

const posts = [
  post('secretary', '张国强', 'branch_secretary', compound),
  post('committee', '刘秀芳', 'committee_member', compound),
  post('committee-two', '马建军', 'committee_member', compound),
  post('property', '钱经理', 'property_manager', compound, 'taian'),
  post('street', '周路', 'enforcement_officer', township, 'street'),
  post('police', '何警', 'police_officer', community, 'police'),
  post('worker', '李敏', 'community_worker', community, 'yunhe'),
  post('grid-worker', '贾丽', 'grid_worker', grid, 'yunhe'),
  post('township', '王海', 'township_officer', township),
  post('leader', '赵县长', 'county_leader', community),
  post('power', '孙电', 'department_officer', county, 'power'),
  post('water', '吴水', 'department_officer', county, 'water'),
  post('alliance', '高联', 'unit_contact', county, 'bank'),
  post('admin', '郑管', 'county_admin', county),
  post('auditor', '沈计', 'audit_admin', county),
  post('neighbour', '冯邻', 'community_worker', neighbourCommunity, 'neighbours'),
  post('neighbour-secretary', '韩支', 'branch_secretary', neighbourCompound),
]

export const directory: DirectorySnapshot = {
  revision: '1',
  county,
  areas: [
    { code: county, name: '左云县' },
    { code: township, name: '云兴镇' },
    { code: community, name: '云和园社区' },
    { code: compound, name: '云泰园小区' },
    { code: grid, name: '云泰园二网格' },
    { code: vacantTownship, name: '鹊儿山镇' },
    { code: neighbourCommunity, name: '西街社区' },
    { code: neighbourCompound, name: '西街小区' },
  ],
  units: [
    { id: 'taian', name: '泰安物业', kind: 'property_company' },
    { id: 'street', name: '综合执法队', kind: 'department' },
    { id: 'police', name: '云兴派出所', kind: 'department' },
    { id: 'power', name: '左云供电公司', kind: 'enterprise' },
    { id: 'water', name: '自来水公司', kind: 'enterprise' },
    { id: 'bank', name: '左云农商行', kind: 'enterprise' },
    { id: 'yunhe', name: '云和园居委会', kind: 'department' },
    { id: 'neighbours', name: '西街居委会', kind: 'department' },
  ],
  posts,
  calendar: { '2025-05-01': 'holiday', '2025-05-02': 'holiday', '2025-05-05': 'holiday', '2025-04-27': 'workday' },
}

/** The neighbouring county, of which nothing is known here but that it exists. */
const hunyuan: DirectorySnapshot = { ...directory, county: '140225', areas: [{ code: '140225', name: '浑源县' }], units: [], posts: [] }

/** An uploaded file that is not there any more, and one that is no picture. */
export const lostPhoto = '0197f000-0000-7000-8000-0000000000ff'
export const paper = '0197f000-0000-7000-8000-0000000000fe'

const files: Reach = async (request) => {
  const { ids }: { ids: string[] } = JSON.parse(await request.text())
  const picture = { mime: 'image/jpeg', bytes: 9_000, width: 640, height: 480 }
  return Response.json(ids.filter((id) => id !== lostPhoto).map((id) => ({ id, ...picture, ...(id === paper ? { mime: 'application/pdf', width: null, height: null } : {}) })))
}

const platform: Reach = (request) =>
  request.url.endsWith('/internal/files') ? files(request) : directoryOnly(request.url.endsWith(hunyuan.county) ? hunyuan : directory)(request)
export const reach = new Map([['platform', platform]])

/** Everybody of the directory, signed in; the key is the id of the account. */
export const people = Object.fromEntries(
  posts.map(({ user: id, name, role, area, unit }) => [id, staffMember([{ role, area, unit }], { id, name, userName: `zuoyun.${id}` })]),
) as Record<
  | 'secretary' | 'committee' | 'committee-two' | 'property' | 'street' | 'police' | 'worker' | 'grid-worker' | 'township' | 'leader' | 'power' | 'water' | 'alliance' | 'admin' | 'auditor' | 'neighbour'
  | 'neighbour-secretary',
  Caller
> // the ids of `posts`

/** A Monday at ten. */
export const monday = new Date('2025-04-21T10:00:00+08:00')

/** What a member proposes, unless told otherwise. */
export const parking = { area: compound, title: '外来车辆占用小区车位', words: '晚上外来车辆停满东门内侧，业主回家没有车位，建议登记车牌并设访客区。' }

/** A refusal as a caller gets it: its code and, where they matter, its parameters. */
export const refusal = (code: string, params: object = {}) => ({ message: code, cause: { params } })

/** A record and the version that one saw of it: what every step needs. */
export const seen = ({ id, version }: { id: string; version: number }) => ({ id, version })

/** Asks the database as the owner of the tables, whom no scope binds: on one connection, for the answer to the last. */
export async function asOwner(at: { ownerUrl: string }, ...statements: string[]): Promise<Record<string, any>[]> {
  const orm = await MikroORM.init({ clientUrl: at.ownerUrl, pool: { min: 1, max: 1 }, entities: [], discovery: { warnWhenNoEntities: false }, driverOptions: { options: '-c search_path=meetings' } })
  try {
    let rows: Record<string, any>[] = []
    for (const statement of statements) rows = await orm.em.getConnection().execute(statement)
    return rows
  } finally {
    await orm.close(true)
  }
}

/** The events that wait for the relay, by name, the oldest first. */
export async function eventsOf(at: { ownerUrl: string }, name: string): Promise<Record<string, any>[]> {
  return (await asOwner(at, `select data->'payload' as payload from meetings_jobs.job where data->>'name' = '${name}' order by created_on, id`)).map(({ payload }) => payload)
}

/** Work without a procedure, in the suite's own name or somebody's: what a job, an event or another noun of the service does. */
export const doing = <Result>(at: { service: Running }, run: (work: Work) => Promise<Result>, { now = monday, caller = system('meetings') }: { now?: Date; caller?: Caller } = {}): Promise<Result> =>
  inWork(at.service, { caller, now, procedure: 'test', requestId: randomUUID() }, everywhere, run)

/** The service as somebody sees it, at an instant. */
export const personOf = (at: ServiceUnderTest<MeetingsRouter>) => (who: keyof typeof people, now: Date = monday) => at.as(people[who], { now })
