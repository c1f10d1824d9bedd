import { randomBytes } from 'node:crypto'
import { makeCheckpointCode } from '@wuxin/patrols/checkpoint.rules'
import { patrolError } from '@wuxin/patrols/patrols.schema'
import type { amendRouteInput } from '@wuxin/patrols/route.schema'
import { isWithin } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import type { Directory } from '@wuxin/service/directory'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { Checkpoint, CheckpointCode } from './checkpoint.table.ts'
import type { Route } from './route.entity.ts'

/** A checkpoint as it is typed. */
type Typed = z.output<typeof amendRouteInput>['checkpoints'][number]

/** A route's checkpoints as one walks them, those taken down left out. */
export const checkpointsOf = (work: Work, route: string): Promise<Checkpoint[]> => work.em.find(Checkpoint, { route, removedAt: null }, { orderBy: { position: 'asc', id: 'asc' } })

/** Throws PLACE_UNKNOWN, CHECKPOINT_ELSEWHERE where one lies outside of the route's place, and CHECKPOINT_TWICE where two are called alike at one place. */
function assertSound(typed: readonly Typed[], route: Pick<Route, 'area'>, directory: Directory): void {
  const called = new Set<string>()
  for (const { area, name } of typed) {
    directory.area(area)
    if (!isWithin(area, route.area)) throw patrolError('CHECKPOINT_ELSEWHERE', { name })
    const key = `${area} ${name}`
    if (called.has(key)) throw patrolError('CHECKPOINT_TWICE', { name })
    called.add(key)
  }
}

/**
 * The route's checkpoints as they shall be: those that stay keep their codes, new ones get one, those left out are taken down. Throws what
 * `assertSound` throws, and NOT_FOUND for one that the route has not.
 */
export async function layCheckpoints(work: Work, route: Route, typed: readonly Typed[], directory: Directory): Promise<void> {
  assertSound(typed, route, directory)
  const there = new Map((await checkpointsOf(work, route.id)).map((each) => [each.id, each]))
  for (const [index, { id, position, ...facts }] of typed.entries()) {
    const placed = { ...facts, position: index + 1, lng: position?.lng ?? null, lat: position?.lat ?? null }
    if (id === null) {
      const made = work.em.create(Checkpoint, { ...placed, route, removedAt: null })
      giveCode(work, made, { route: route.id, edition: 1, reason: null })
      continue
    }
    const kept = there.get(id)
    if (!kept) throw new DomainError('NOT_FOUND', { id })
    Object.assign(kept, placed)
    there.delete(id)
  }
  for (const left of there.values()) left.removedAt = work.now
}

/** Replaces a checkpoint's code: whoever holds the old sheet holds nothing. Throws NOT_FOUND. */
export async function renewCode(work: Work, route: Route, { checkpoint: id, reason }: { checkpoint: string; reason: string }): Promise<void> {
  const checkpoint = await work.em.findOne(Checkpoint, { id, route: route.id, removedAt: null })
  if (!checkpoint) throw new DomainError('NOT_FOUND', { id })
  const last = await work.em.findOneOrFail(CheckpointCode, { checkpoint: id }, { orderBy: { edition: 'desc' } })
  giveCode(work, checkpoint, { route: route.id, edition: last.edition + 1, reason })
}

function giveCode(work: Work, checkpoint: Checkpoint, { route, edition, reason }: { route: string; edition: number; reason: string | null }): void {
  work.em.create(CheckpointCode, { area: checkpoint.area, checkpoint, route, code: makeCheckpointCode(randomBytes(10)), edition, madeAt: work.now, madeBy: work.caller.name, reason })
}
