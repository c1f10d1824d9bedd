import { LockMode, type EntityClass, type FilterQuery } from '@mikro-orm/core'
import { DomainError } from '@wuxin/platform/error'
import type { Work } from './work.ts'

interface Versioned {
  id: string
  version: number
  updatedAt: Date
}

/**
 * A record of the caller's scope, by id. Throws NOT_FOUND where there is none or it lies outside the scope (the two
 * are not told apart), and VERSION_CONFLICT where the caller saw an older version than `seen`.
 */
export async function load<Entity extends Versioned>(work: Work, entity: EntityClass<Entity>, id: string, seen?: number): Promise<Entity> {
  // Entity extends Versioned, so its id is a filter of it; the ORM's conditional types cannot see that through a type parameter.
  const found = await work.em.findOne(entity, { id } as FilterQuery<Entity>)
  return asSeen(found as Entity | null, id, seen)
}

/**
 * The same, and nobody else changes the record until this work ends: whoever comes second waits, then sees what the
 * first has made of it. For records whose steps write more than the record's own row.
 */
export async function loadLocked<Entity extends Versioned>(work: Work, entity: EntityClass<Entity>, id: string, seen?: number): Promise<Entity> {
  const found = await work.em.findOne(entity, { id } as FilterQuery<Entity>, { lockMode: LockMode.PESSIMISTIC_WRITE }) // as in `load`
  return asSeen(found as Entity | null, id, seen)
}

function asSeen<Entity extends Versioned>(found: Entity | null, id: string, seen: number | undefined): Entity {
  if (!found) throw new DomainError('NOT_FOUND', { id })
  if (seen !== undefined && found.version !== seen) {
    throw new DomainError('VERSION_CONFLICT', { yours: seen, theirs: found.version, changedAt: found.updatedAt.toISOString() }, 'conflict')
  }
  return found
}
