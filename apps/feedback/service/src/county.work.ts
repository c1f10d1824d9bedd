import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'

/** Throws FORBIDDEN where the caller has no post in the county. */
export function assertInCounty(work: Work, county: string): void {
  if (!work.scope.some(({ area }) => countyOf(area) === county)) throw new DomainError('FORBIDDEN', { reason: 'scope' })
}

/** Whoever edits what a county shares waits until the one before has ended: two new entries never collide. */
export async function inTurn(work: Work, county: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`feedback-${county}`}))`.execute(work.db)
}
