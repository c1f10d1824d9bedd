import type { Running } from '@wuxin/service/runtime'
import { PublisherKey } from './publisher-key.entity.ts'

/** Which counties take releases of which modules from a key, as whoever signs with it has to know: no word of people. */
export async function enrolmentsOf(service: Running, fingerprint: string) {
  const keys = await service.orm.em.fork().find(PublisherKey, { fingerprint, revokedAt: null }, { orderBy: { county: 'asc' } })
  return { enrolled: keys.map(({ county, modules }) => ({ county, modules })) }
}
