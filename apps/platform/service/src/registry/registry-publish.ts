import { DomainError } from '@wuxin/platform/error'
import { moduleId } from '@wuxin/platform/registry.schema'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system, type Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { manifestName, placeBuild, readBuild, type Build } from './registry-build.ts'
import { ModuleChannel, ModuleVersion } from './registry.entity.ts'

/** What a publication came to: `isNew` is false where this very build was live already. */
export interface Published {
  module: string
  version: string
  isNew: boolean
}

/**
 * Publishes the build of a module's web and makes it live for everybody. Throws MODULE_UNKNOWN for what is no id of a
 * module, and what `readBuild` throws; then nothing has changed.
 */
export async function publishBuild(service: Running, { module, dir }: { module: string; dir: string }): Promise<Published> {
  if (!moduleId.safeParse(module).success) throw new DomainError('MODULE_UNKNOWN', { module })
  const build = await readBuild(module, dir)
  await placeBuild(build, service.dataDir, module)
  const call = { caller: system(service.id), now: service.now(), procedure: 'registry.publish', requestId: build.version }
  const isNew = await inWork(service, call, everywhere, (work) => makeLive(work, module, build))
  return { module, version: build.version, isNew }
}

async function makeLive(work: Work, module: string, { version, files }: Build): Promise<boolean> {
  // Whoever publishes the same module at the same moment comes after this one.
  await sql`select pg_advisory_xact_lock(hashtext(${`publish ${module}`}))`.execute(work.db)
  const channel = await work.em.findOne(ModuleChannel, { module, channel: 'live' })
  if (channel?.version === version) return false
  if (!(await work.em.count(ModuleVersion, { module, version }))) {
    work.em.create(ModuleVersion, { module, version, manifest: manifestName, files, publishedAt: work.now, publishedBy: work.caller.name })
    await work.em.flush()
  }
  if (channel) channel.turnTo(version, work.now)
  else work.em.create(ModuleChannel, { module, channel: 'live', version, since: work.now })
  return true
}
