import { createHash } from 'node:crypto'
import { countyOf, isWithin } from '@wuxin/platform/area'
import type { Caller } from '@wuxin/platform/caller'
import type { Contract } from '@wuxin/platform/contract.schema'
import type { LiveModule, RegistryView } from '@wuxin/platform/registry.schema'
import type { Running } from '@wuxin/service/runtime'
import { sql } from 'kysely'
import { healthOf } from './registry-health.ts'

/** Who reads the registry: a signed-in user, a resident at a place, or nobody in particular. */
export interface Reader {
  caller: Caller | null
  place: string | null
  /** The versions that a preview link names, by module. */
  previews: Readonly<Record<string, string>>
}

interface Published {
  version: string
  manifest: string
  files: Record<string, string>
  contract: Contract | null
}

interface Row {
  module: string
  county: string
  version: string
  previous: string | null
  canary: string | null
  canary_share: number | null
  canary_areas: string[]
  is_off: boolean
}

const buckets = 100

/** A number from 0 to 99 that is always the same for a user and a module: a larger share keeps the smaller one. */
export const bucketOf = (module: string, user: string): number => createHash('sha256').update(`${module} ${user}`).digest().readUInt32BE() % buckets

/** Whether a reader belongs to those whom a canary is given to. Residents are reached by their place alone. */
export function isInCanary(row: Pick<Row, 'module' | 'canary_share' | 'canary_areas'>, { caller, place }: Pick<Reader, 'caller' | 'place'>): boolean {
  if (row.canary_share !== null) return caller !== null && bucketOf(row.module, caller.id) < row.canary_share
  const stands = [...(caller?.grants ?? []).map((grant) => grant.area), ...(place ? [place] : [])]
  return stands.some((area) => row.canary_areas.some((canary) => isWithin(area, canary)))
}

/** The county whose decisions a reader is given; empty where it is not known. */
export const countyOfReader = ({ caller, place }: Pick<Reader, 'caller' | 'place'>): string => caller?.county ?? (place ? countyOf(place) : '')

/** The row of each module that holds in a county. Published versions concern every county: they lie in no scope. */
async function rowsFor(service: Running, county: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select distinct on (module) module, county, version, previous, canary, canary_share, canary_areas, is_off
    from module_channel where part = 'web' and county in ('', ${county}) order by module, county desc`.execute(service.orm.em.fork().getKysely())
  return rows
}

async function publishedOf(service: Running, wanted: readonly (readonly [module: string, version: string])[]): Promise<Map<string, Published>> {
  const { rows } = await sql<Published & { module: string }>`
    select module, version, manifest, files, contract from module_version
    where part = 'web' and (module, version) in (select * from unnest(${wanted.map(([module]) => module)}::text[], ${wanted.map(([, version]) => version)}::text[]))`.execute(
    service.orm.em.fork().getKysely(),
  )
  return new Map(rows.map(({ module, version, manifest, ...rest }) => [`${module} ${version}`, { version, manifest: `/modules/${module}/${version}/${manifest}`, ...rest }]))
}

/** The row of a module that nobody is given yet, but whoever holds a preview link. */
const nothing = { county: '', previous: null, canary: null, canary_share: null, canary_areas: [], is_off: false }

/** Which version of a module a reader is given, and by which channel. */
function givenTo(row: Row, reader: Reader): { version: string; channel: LiveModule['channel'] } {
  const preview = reader.previews[row.module]
  if (preview) return { version: preview, channel: 'preview' }
  if (row.canary && isInCanary(row, reader)) return { version: row.canary, channel: 'canary' }
  return { version: row.version, channel: 'live' }
}

const shown = ({ version, manifest, files }: Published) => ({ version, manifest, files })

/** What people call a module. */
export const titleOf = (module: string, contract: Contract | null | undefined) => (contract?.part === 'web' ? contract.title : { 'zh-CN': module, 'en-US': module })

/** The registry as one reader's browser loads modules from it. Who is given a canary has the live version as the last good one. */
export async function registryOf(service: Running, reader: Reader): Promise<RegistryView> {
  const standing = await rowsFor(service, countyOfReader(reader))
  const unborn = Object.entries(reader.previews).filter(([module]) => !standing.some((row) => row.module === module))
  const rows = [...standing, ...unborn.map(([module, version]) => ({ ...nothing, module, version }))]
  const given = rows.map((row) => ({ row, ...givenTo(row, reader) }))
  const published = await publishedOf(service, given.flatMap(({ row, version }) => [version, row.version, ...(row.previous ? [row.previous] : [])].map((each) => [row.module, each] as const)))
  const modules = await Promise.all(
    given.map(async ({ row, version, channel }) => {
      const { module } = row
      const own = published.get(`${module} ${version}`) ?? published.get(`${module} ${row.version}`)
      if (!own) throw new Error(`no version ${version} of ${module}`)
      const before = published.get(`${module} ${own.version === row.version ? row.previous : row.version}`)
      return {
        id: module, title: titleOf(module, own.contract), channel: own.version === version ? channel : 'live', isOff: row.is_off, ...shown(own),
        ...(before ? { previous: shown(before) } : {}), service: await healthOf(service).of(module),
      } satisfies LiveModule
    }),
  )
  const said = modules.map(({ id, version, channel, isOff, previous, service: health }) => [id, version, channel, isOff, previous?.version, health])
  return { revision: createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16), modules }
}
