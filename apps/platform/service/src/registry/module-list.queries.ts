import type { channelRow, moduleList, moduleTurn, moduleView } from '@wuxin/platform/registry.schema'
import type { Part } from '@wuxin/platform/release.schema'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { healthOf } from './registry-health.ts'
import { titleOf } from './registry.queries.ts'
import { ModuleChannel, ModuleTurn, ModuleVersion } from './registry.entity.ts'

type Channel = z.infer<typeof channelRow>

const historyLength = 50
const choiceLength = 20

interface Seen {
  module: string
  version: string
  users: number
  failed: number
}

/** How many users of each version there were, and how many of them saw it fail. */
async function seenVersions(work: Work, county: string): Promise<Map<string, Seen>> {
  const { rows } = await sql<Seen>`
    select module, version, count(*)::int as users, (count(*) filter (where outcome = 'failed'))::int as failed
    from module_outcome where county = ${county} or ${county} = '' group by module, version`.execute(work.db)
  return new Map(rows.map((row) => [`${row.module} ${row.version}`, row]))
}

interface Version {
  module: string
  part: Part
  version: string
  at: string | Date
  by: string
  title: ReturnType<typeof titleOf> | null
}

/** The versions that channels name, by module, part and version: without their files, of which no list speaks. */
async function namedVersions(work: Work, channels: readonly ModuleChannel[]): Promise<Map<string, Version>> {
  const named = channels.flatMap(({ module, part, version, previous, canary }) => [version, previous, canary].flatMap((each) => (each ? [[module, part, each] as const] : [])))
  const [modules, parts, versions] = [0, 1, 2].map((place) => named.map((each) => each[place]))
  const { rows } = await sql<Version>`
    select module, part, version, published_at as at, published_by as by, contract->'title' as title from module_version
    where (module, part, version) in (select * from unnest(${modules}::text[], ${parts}::text[], ${versions}::text[]))`.execute(work.db)
  return new Map(rows.map((row) => [`${row.module} ${row.part} ${row.version}`, row]))
}

/**
 * What waits on each channel, by its id: the newest version after the live one that was not left again there. What is given
 * everywhere else waits for a county that decided for itself, though others have it.
 */
async function waitingVersions(work: Work, channels: readonly ModuleChannel[], county: string): Promise<Map<string, Version>> {
  const { rows } = await sql<Version & { channel: string }>`
    select distinct on (channel.id) channel.id as channel, newer.module, newer.part, newer.version, newer.published_at as at, newer.published_by as by
    from module_channel as channel
      join module_version as live on live.module = channel.module and live.part = channel.part and live.version = channel.version
      join module_version as newer on newer.module = channel.module and newer.part = channel.part and newer.published_at > live.published_at
      left join module_channel as common on common.module = channel.module and common.part = channel.part and common.county = ''
    where channel.id = any(${channels.map(({ id }) => id)}::uuid[]) and not exists (
      select 1 from module_turn as turn
      where turn.module = channel.module and turn.part = channel.part and turn.version = newer.version and turn.action <> 'published' and turn.county in ('', ${county})
        and (turn.county = channel.county or newer.version is distinct from common.version))
    order by channel.id, newer.published_at desc, newer.id desc`.execute(work.db)
  return new Map(rows.map((row) => [row.channel, row]))
}

const instant = (at: string | Date) => new Date(at).toISOString()
const versionRow = ({ version, at, by }: Pick<Version, 'version' | 'at' | 'by'>) => ({ version, publishedAt: instant(at), publishedBy: by })

interface Standing {
  module: string
  row: Channel
  title: ReturnType<typeof titleOf> | null
}

/** The channels of modules as one county has them: its own row, else the one for everywhere. */
async function channelsFor(work: Work, county: string, of: { module?: string }): Promise<Standing[]> {
  const all = await work.em.find(ModuleChannel, { ...of, county: { $in: ['', county] } }, { orderBy: { module: 'asc', part: 'desc', county: 'desc' } })
  const holding = all.filter((each, index) => all.findIndex((other) => other.module === each.module && other.part === each.part) === index)
  const [versions, waiting, seen] = [await namedVersions(work, all), await waitingVersions(work, holding, county), await seenVersions(work, county)]
  const seenOf = (module: string, version: string | null | undefined) => {
    const { users = 0, failed = 0 } = seen.get(`${module} ${version}`) ?? {}
    return { users, failed }
  }
  return holding.map((channel) => {
    const { module, part, canaryShare, canaryAreas, isOff, revision, by } = channel
    const named = (version: string | null | undefined) => (version ? versions.get(`${module} ${part} ${version}`) : undefined)
    const shown = (version: string | null | undefined) => {
      const found = named(version)
      return found ? versionRow(found) : null
    }
    const live = named(channel.version)
    if (!live) throw new Error(`no version ${channel.version} of ${module}`)
    const common = all.find((each) => each !== channel && each.module === module && each.part === part)
    const canary = shown(channel.canary)
    const newer = waiting.get(channel.id)
    const row = {
      part, county: channel.county, revision, live: versionRow(live), since: instant(channel.since), by,
      common: shown(common?.version),
      waiting: newer ? versionRow(newer) : null,
      previous: shown(channel.previous),
      canary: canary && { ...canary, share: canaryShare ?? null, areas: canaryAreas },
      isOff,
      seen: { live: seenOf(module, channel.version), canary: seenOf(module, channel.canary) },
    }
    return { module, row, title: live.title }
  })
}

/** The modules as a county's administrator sees them; all, or one. */
export async function listModules(work: Work, county: string, of: { module?: string } = {}): Promise<z.infer<typeof moduleList>> {
  const channels = await channelsFor(work, county, of)
  const ids = [...new Set(channels.map(({ module }) => module))]
  return Promise.all(
    ids.map(async (id) => {
      const own = channels.filter(({ module }) => module === id)
      const title = own.find(({ row }) => row.part === 'web')?.title ?? titleOf(id, null)
      return { id, title, service: await healthOf(work.service).of(id), channels: own.map(({ row }) => row) }
    }),
  )
}

/** One module with its versions, the newest first, and what was done with it; null where there is none. */
export async function viewModule(work: Work, id: string, county: string): Promise<z.infer<typeof moduleView> | null> {
  const [row] = await listModules(work, county, { module: id })
  if (!row) return null
  const chosen = { orderBy: { publishedAt: 'desc', id: 'desc' }, limit: choiceLength, fields: ['part', 'version', 'publishedAt', 'publishedBy'] } as const
  const versions = await work.em.find(ModuleVersion, { module: id }, chosen)
  const turns = await work.em.find(ModuleTurn, { module: id, county: { $in: ['', county] } }, { orderBy: { at: 'desc', id: 'desc' }, limit: historyLength })
  return { ...row, versions: versions.map(({ part, version, publishedAt: at, publishedBy: by }) => ({ ...versionRow({ version, at, by }), part })), history: turns.map(turnRow) }
}

const turnRow = ({ id, part, county, action, version, at, by, reason }: ModuleTurn): z.infer<typeof moduleTurn> => ({ id, part: part as Part, county, action, version: version ?? null, at: instant(at), by, reason })
