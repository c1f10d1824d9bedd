import { createHash } from 'node:crypto'
import { noticeSent } from '@wuxin/events/notice'
import type { Caller } from '@wuxin/platform/caller'
import type { outcomeInput } from '@wuxin/platform/release.schema'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system, type Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { settings } from '../setting.ts'
import { lockModule, noteTurn } from './channel-turn.ts'
import { isInCanary } from './registry.queries.ts'
import { ModuleChannel } from './registry.entity.ts'

type Outcome = z.infer<typeof outcomeInput>

/** Who it was, so that one user counts once for a version; nobody can be looked up by it. */
const personOf = (version: string, { id }: Caller) => createHash('sha256').update(`${version} ${id}`).digest('hex').slice(0, 24)

/**
 * Keeps whether a version opened or failed for a signed-in user, once for each; a failure is not undone. A canary ends where
 * too many of its users saw it fail. Only those count who are given it: nobody ends a canary from outside of it.
 */
export async function takeOutcome(service: Running, caller: Caller, { module, version, outcome, kind }: Outcome): Promise<void> {
  const call = { caller: system(service.id), now: service.now(), procedure: 'registry.outcome', requestId: 'registry.outcome' }
  await inWork(service, call, everywhere, async (work) => {
    const county = caller.county ?? ''
    const channels = await work.em.find(ModuleChannel, { module, part: 'web', county: { $in: ['', county] } }, { orderBy: { county: 'desc' } })
    const channel = channels[0]
    if (!channel || ![channel.version, channel.canary, channel.previous].includes(version)) return
    const isCanary = channel.canary === version && isInCanary({ module, canary_share: channel.canaryShare ?? null, canary_areas: channel.canaryAreas }, { caller, place: null })
    await sql`
      insert into module_outcome (module, version, person, county, is_canary, outcome, kind, at)
      values (${module}, ${version}, ${personOf(version, caller)}, ${county}, ${isCanary}, ${outcome}, ${kind ?? null}, ${work.now})
      on conflict (module, version, person) do update set outcome = excluded.outcome, kind = excluded.kind, is_canary = excluded.is_canary, at = excluded.at
      where module_outcome.outcome = 'opened' and excluded.outcome = 'failed'`.execute(work.db)
    if (isCanary && outcome === 'failed') await endFailingCanary(work, channel, county)
  })
}

async function endFailingCanary(work: Work, { module, county: row }: ModuleChannel, county: string): Promise<void> {
  await lockModule(work, module)
  const channel = await work.em.findOneOrFail(ModuleChannel, { module, part: 'web', county: row }, { refresh: true })
  const { canary } = channel
  if (!canary) return
  const { rows } = await sql<{ users: number; failed: number }>`
    select count(*)::int as users, (count(*) filter (where outcome = 'failed'))::int as failed
    from module_outcome where module = ${module} and version = ${canary} and is_canary and (${row} = '' or county = ${row})`.execute(work.db)
  const { users = 0, failed = 0 } = rows[0] ?? {}
  const { canaryFailures, canaryFailureShare } = (await settings.current(work, county)).values
  if (failed < canaryFailures || failed * 100 < users * canaryFailureShare) return
  channel.stopCanary()
  channel.revision = await noteTurn(work, { module, part: 'web', county: row, action: 'failed', reason: `${failed}/${users}` }, canary)
  if (county) {
    const to = [{ role: 'county_admin' as const, area: county }]
    await work.publish(noticeSent, { module: 'platform', to, text: 'canaryFailed', params: { module, version: canary.slice(0, 8), failed, users }, link: `/m/platform/modules/${module}`, area: county })
  }
}
