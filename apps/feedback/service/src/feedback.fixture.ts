import { MikroORM } from '@mikro-orm/postgresql'
import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import type { CaseState } from '@wuxin/feedback/case.schema'
import type { Caller, Grant } from '@wuxin/platform/caller'
import type { DirectorySnapshot } from '@wuxin/platform/directory'
import { staffMember } from '@wuxin/service/test-people'
import type { Reach } from '@wuxin/service/peers'
import { directoryOnly, type ServiceUnderTest } from '@wuxin/service/testing'
import type { FeedbackRouter } from './router.ts'

/** A piece of Zuoyun: one compound of 云和园社区 with its people, and the neighbouring community. */
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
    { id: 'power', name: '左云供电公司', kind: 'enterprise' },
    { id: 'street', name: '综合执法队', kind: 'department' },
    { id: 'water', name: '自来水公司', kind: 'enterprise' },
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

/** Everybody of the directory, signed in. */
export const people = Object.fromEntries(
  posts.map(({ user: id, name, role, area, unit }) => [id, staffMember([{ role, area, unit }], { id, name, userName: `zuoyun.${id}` })]),
) as Record<'grid-worker' | 'secretary' | 'worker' | 'township' | 'leader' | 'power' | 'street' | 'water' | 'admin' | 'auditor' | 'neighbour', Caller> // the ids of `posts`

/** A Monday at ten. */
export const monday = new Date('2025-04-21T10:00:00+08:00')

/** What a resident sends, unless told otherwise. */
export const lamp = { area: compound, category: '0401', words: '北门路灯三天不亮了。晚上老人出行不便。', name: '王秀兰', phone: '13812345678' }

/** A refusal as a caller gets it: its code and, where they matter, its parameters. */
export const refusal = (code: string, params: object = {}) => ({ message: code, cause: { params } })

/** Asks the database as the owner of the tables, whom no scope binds: on one connection, for the answer to the last. */
export async function asOwner(at: { ownerUrl: string }, ...statements: string[]): Promise<Record<string, any>[]> {
  const orm = await MikroORM.init({ clientUrl: at.ownerUrl, pool: { min: 1, max: 1 }, entities: [], discovery: { warnWhenNoEntities: false }, driverOptions: { options: '-c search_path=feedback' } })
  try {
    let rows: Record<string, any>[] = []
    for (const statement of statements) rows = await orm.em.getConnection().execute(statement)
    return rows
  } finally {
    await orm.close(true)
  }
}

/** A case and the version that one saw of it: what every step needs. */
export const seen = ({ id, version }: Pick<CaseRecord, 'id' | 'version'>) => ({ id, version })

/** The steps from one state to the next, each by whoever takes it in Zuoyun: two units come, 供电 leads. */
export function story(at: ServiceUnderTest<FeedbackRouter>) {
  const as = (who: keyof typeof people, now?: Date) => at.as(people[who], { now }).cases
  const next: Record<Exclude<CaseState, 'closed'>, (found: CaseRecord, now?: Date) => Promise<CaseRecord>> = {
    discover: (found, now) => as('secretary', now).accept(seen(found)),
    whistle: (found, now) => as('secretary', now).whistle({ ...seen(found), kind: 'hardship', units: ['power', 'street'], lead: 'power' }),
    report_in: async (found, now) => as('street', now).reportIn({ ...seen(await as('power', now).reportIn({ ...seen(found), unit: 'power' })), unit: 'street' }),
    deliberate: (found, now) => as('power', now).deliberate({ ...seen(found), plan: '更换灯杆控制器', lead: 'power' }),
    handle: (found, now) => as('power', now).finish({ ...seen(found), result: '已更换控制器，六盏灯恢复' }),
    answer: (found, now) => as('secretary', now).answer({ ...seen(found), outcome: 'solved', words: '路灯已修好，欢迎监督' }),
    rate: (found, now) => as('worker', now).rate({ ...seen(found), rating: 'satisfied' }),
  }
  /** A case that somebody took down at the window. */
  const begin = async (report: Partial<typeof lamp> = {}, now?: Date): Promise<CaseRecord> => {
    const { id } = await as('worker', now).register({ ...lamp, ...report, channel: 'window' })
    return as('worker', now).get({ id })
  }
  /** Brings a case to a state, a new one unless given. */
  const to = async (state: CaseState, now?: Date, from?: CaseRecord): Promise<CaseRecord> => {
    let found = from ?? (await begin({}, now))
    while (found.state !== state && found.state !== 'closed') found = await next[found.state](found, now)
    return found
  }
  return { as, begin, to }
}
