import { createHash, randomBytes } from 'node:crypto'
import { LockMode, type EntityClass, type FilterQuery } from '@mikro-orm/core'
import { DomainError } from '@wuxin/platform/error'
import { makeTrackingCode, showTrackingCode } from '@wuxin/platform/tracking-code.rules'
import type { Work } from '../work.ts'

/** A tracking code (查询码) as its record keeps it: its SHA-256. The code itself is kept nowhere. */
export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex')

/** A new code, as it is shown to whom it is given, and as the record keeps it. */
export function newTrackingCode(): { shown: string; hash: string } {
  const code = makeTrackingCode(randomBytes(12))
  return { shown: showTrackingCode(code), hash: hashOf(code) }
}

/** Throws TRACKING_CODE_UNKNOWN where no record has the code. */
export function assertTracked<Found>(found: Found | null | undefined): asserts found is Found {
  if (!found) throw new DomainError('TRACKING_CODE_UNKNOWN')
}

/** The record of a code whose holder is about to take a step: nobody else changes it until then. Throws TRACKING_CODE_UNKNOWN. */
export async function loadTracked<Entity extends { trackingHash: string | null }>(work: Work, entity: EntityClass<Entity>, code: string): Promise<Entity> {
  // Entity has a hash, which is a filter of it; the ORM's conditional types cannot see that through a type parameter.
  const found = (await work.em.findOne(entity, { trackingHash: hashOf(code) } as FilterQuery<Entity>, { lockMode: LockMode.PESSIMISTIC_WRITE })) as Entity | null
  assertTracked(found)
  return found
}
