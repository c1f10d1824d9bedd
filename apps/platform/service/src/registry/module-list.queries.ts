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

const day = (at: Date) => at.toISOString()
const versionRow = ({ version, publishedAt, publishedBy }: ModuleVersion) => ({ version, publishedAt: day(publishedAt), publishedBy })

/** The channels of modules as one county has them: its own row, else the one for everywhere. */
async function channelsFor(work: Work, county: string, of: { module?: string }): Promise<{ channel: ModuleChannel; row: Channel; title: ReturnType<typeof titleOf> }[]> {
  const all = await work.em.find(ModuleChannel, { ...of, county: { $in: ['', county] } }, { orderBy: { module: 'asc', part: 'desc', county: 'desc' } })
  const holding = all.filter((each, index) => all.findIndex((other) => other.module === each.module && other.part === each.part) === index)
  const versions = await work.em.find(ModuleVersion, { module: { $in: holding.map((each) => each.module) } })
  const found = ({ module, part }: ModuleChannel, version: string | null | undefined) => versions.find((each) => each.module === module && each.part === part && each.version === version)
  const seen = await seenVersions(work, county)
  const seenOf = (module: string, version: string | null | undefined) => {
    const { users = 0, failed = 0 } = seen.get(`${module} ${version}`) ?? {}
    return { users, failed }
  }
  return holding.map((channel) => {
    const live = found(channel, channel.version)
    if (!live) throw new Error(`no version ${channel.version} of ${channel.module}`)
    const previous = found(channel, channel.previous)
    const canary = found(channel, channel.canary)
    const row = {
      part: channel.part,
      county: channel.county,
      revision: channel.revision,
      live: versionRow(live),
      since: day(channel.since),
      by: channel.by,
      previous: previous ? versionRow(previous) : null,
      canary: canary ? { ...versionRow(canary), share: channel.canaryShare ?? null, areas: channel.canaryAreas } : null,
      isOff: channel.isOff,
      seen: { live: seenOf(channel.module, channel.version), canary: seenOf(channel.module, channel.canary) },
    }
    return { channel, row, title: titleOf(channel.module, live.contract) }
  })
}

/** The modules as a county's administrator sees them. */
export async function listModules(work: Work, county: string): Promise<z.infer<typeof moduleList>> {
  const channels = await channelsFor(work, county, {})
  const ids = [...new Set(channels.map(({ channel }) => channel.module))]
  return Promise.all(
    ids.map(async (id) => {
      const own = channels.filter(({ channel }) => channel.module === id)
      const named = own.find(({ channel }) => channel.part === 'web') ?? own[0]
      return { id, title: named?.title ?? titleOf(id, null), service: await healthOf(work.service).of(id), channels: own.map(({ row }) => row) }
    }),
  )
}

/** One module with its versions, the newest first, and what was done with it; null where there is none. */
export async function viewModule(work: Work, id: string, county: string): Promise<z.infer<typeof moduleView> | null> {
  const row = (await listModules(work, county)).find((each) => each.id === id)
  if (!row) return null
  const versions = await work.em.find(ModuleVersion, { module: id }, { orderBy: { publishedAt: 'desc', id: 'desc' }, limit: choiceLength })
  const turns = await work.em.find(ModuleTurn, { module: id, county: { $in: ['', county] } }, { orderBy: { at: 'desc', id: 'desc' }, limit: historyLength })
  return { ...row, versions: versions.map((each) => ({ ...versionRow(each), part: each.part })), history: turns.map(turnRow) }
}

const turnRow = ({ id, part, county, action, version, at, by, reason }: ModuleTurn): z.infer<typeof moduleTurn> => ({ id, part: part as Part, county, action, version: version ?? null, at: day(at), by, reason })
