import type { Job } from '@wuxin/service/define'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system } from '@wuxin/service/work'
import { sql } from 'kysely'
import { ModuleRelease } from './registry.entity.ts'
import { dropContents } from './release-contents.ts'

const day = 24 * 60 * 60_000

/** How many days are kept of what has no use any more: uploads that nobody finished, and how versions did with users. */
const keptDays = { uploads: 1, outcomes: 30 } as const

/** Lets go of unfinished uploads, and of what browsers told of versions that nobody is given any more. */
export async function tidyReleases(service: Running): Promise<void> {
  const now = service.now()
  const before = (days: number) => new Date(now.getTime() - days * day)
  const call = { caller: system(service.id), now, procedure: 'registry.tidy', requestId: 'registry.tidy' }
  const dropped = await inWork(service, call, everywhere, async (work) => {
    const old = await work.em.find(ModuleRelease, { at: { $lt: before(keptDays.uploads) } })
    for (const release of old) work.em.remove(release)
    await sql`
      delete from module_outcome where at < ${before(keptDays.outcomes)}
      and not exists (select 1 from module_channel as channel where channel.module = module_outcome.module and module_outcome.version in (channel.version, channel.canary))`.execute(work.db)
    return old.map(({ id }) => id)
  })
  for (const id of dropped) await dropContents(service.dataDir, id)
}

export const tidyReleasesNightly: Job = { name: 'tidy-releases', cron: '41 3 * * *', run: tidyReleases }
