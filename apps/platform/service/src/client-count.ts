import { createHmac } from 'node:crypto'
import { DomainError } from '@wuxin/platform/error'
import type { Running } from '@wuxin/service/runtime'

/** How often one client may do one thing within a stretch of the clock. */
export interface Allowance {
  /** What is counted, so that one thing is not held against another. */
  what: string
  most: number
  minutes: number
}

const tally = (service: Running) => service.orm.em.fork().getKysely<any>() // `upload_count`, as its migration makes it

/** The stretch that now lies in, and a digest in place of the client: no address is kept. */
function stretchOf(service: Running, { what, minutes }: Allowance, client: string): { since: Date; until: string; digest: string } {
  const length = minutes * 60_000
  const since = new Date(Math.floor(service.now().getTime() / length) * length)
  const digest = createHmac('sha256', service.keys.secret).update(`${what}:${client}`).digest('base64url')
  return { since, until: new Date(since.getTime() + length).toISOString(), digest }
}

/** Counts one against a client. Throws TOO_MANY with the instant from which the next is taken. */
export async function countOne(service: Running, allowance: Allowance, client: string): Promise<void> {
  const { since, until, digest } = stretchOf(service, allowance, client)
  const counted = await tally(service)
    .insertInto('upload_count')
    .values({ client: digest, since, files: 1 })
    .onConflict((conflict) => conflict.columns(['client', 'since']).doUpdateSet(({ eb, ref }) => ({ files: eb(ref('upload_count.files'), '+', 1) })))
    .returning('files')
    .executeTakeFirstOrThrow()
  if (counted.files > allowance.most) throw new DomainError('TOO_MANY', { until })
}

/** Throws TOO_MANY where a client has used up its allowance; nothing is counted. */
export async function assertAllowed(service: Running, allowance: Allowance, client: string): Promise<void> {
  const { since, until, digest } = stretchOf(service, allowance, client)
  const known = await tally(service).selectFrom('upload_count').select('files').where('client', '=', digest).where('since', '=', since).executeTakeFirst()
  if (known && known.files >= allowance.most) throw new DomainError('TOO_MANY', { until })
}

/** The address that a request came from, as the gateway tells it. */
export const clientOf = (request: Request): string => request.headers.get('x-wuxin-client') ?? 'unknown'
