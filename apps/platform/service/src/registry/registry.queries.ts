import type { LiveModule, RegistryView } from '@wuxin/platform/registry.schema'
import type { Running } from '@wuxin/service/runtime'
import { healthOf } from './registry-health.ts'

interface Row {
  module: string
  version: string
  manifest: string
  files: Record<string, string>
  previous: string | null
  previous_manifest: string | null
  previous_files: Record<string, string> | null
  revision: number
  since: string
  published_by: string
}

/** What is live, and what was before it. Published versions concern every county: they lie in no scope. */
const liveRows = (service: Running): Promise<Row[]> =>
  service.orm.em
    .fork()
    .getKysely<any>() // tables of the registry, as its migration makes them
    .selectFrom('module_channel as channel')
    .innerJoin('module_version as live', (join) => join.onRef('live.module', '=', 'channel.module').onRef('live.version', '=', 'channel.version'))
    .leftJoin('module_version as before', (join) => join.onRef('before.module', '=', 'channel.module').onRef('before.version', '=', 'channel.previous'))
    .select(['channel.module', 'channel.version', 'channel.previous', 'channel.since', 'channel.revision', 'live.manifest', 'live.files', 'live.published_by'])
    .select(['before.manifest as previous_manifest', 'before.files as previous_files'])
    .where('channel.channel', '=', 'live')
    .orderBy('channel.module')
    .execute() as Promise<Row[]>

const address = (module: string, version: string, manifest: string) => `/modules/${module}/${version}/${manifest}`

async function toModule(service: Running, row: Row): Promise<LiveModule> {
  const { module, version, manifest, files, previous, previous_manifest, previous_files } = row
  const before = previous && previous_manifest && previous_files ? { version: previous, manifest: address(module, previous, previous_manifest), files: previous_files } : undefined
  return { id: module, version, manifest: address(module, version, manifest), files, previous: before, service: await healthOf(service).of(module) }
}

/** The registry as browsers read it; the revision grows with every change of a channel. */
export async function registryOf(service: Running): Promise<RegistryView> {
  const rows = await liveRows(service)
  const revision = rows.reduce((sum, row) => sum + row.revision, 0)
  return { revision: String(revision), modules: await Promise.all(rows.map((row) => toModule(service, row))) }
}

/** The modules as the platform's page lists them. */
export async function listModules(service: Running) {
  const rows = await liveRows(service)
  return Promise.all(
    rows.map(async ({ module, version, previous, since, published_by, files }) => ({
      id: module,
      version,
      previous,
      since: new Date(since).toISOString(),
      publishedBy: published_by,
      files: Object.keys(files).length,
      service: await healthOf(service).of(module),
    })),
  )
}
