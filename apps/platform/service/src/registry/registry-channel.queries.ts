import type { Part } from '@wuxin/platform/release.schema'
import type { Running } from '@wuxin/service/runtime'
import { ModuleChannel } from './registry.entity.ts'

/** What is given of a module, by part and county, as whoever publishes has to know it: no word of people. */
export async function channelsOf(service: Running, module: string) {
  const channels = await service.orm.em.fork().find(ModuleChannel, { module }, { orderBy: { part: 'desc', county: 'asc' } })
  return channels.map(({ part, county, version, previous, canary, canaryShare, canaryAreas, isOff, revision }) => ({
    part: part as Part, county, version, previous: previous ?? null, canary: canary ?? null, share: canaryShare ?? null, areas: canaryAreas, isOff, revision,
  }))
}
