import { LockMode } from '@mikro-orm/core'
import type { addBodyInput } from '@wuxin/meetings/body.schema'
import { meetingError } from '@wuxin/meetings/meetings.schema'
import { countyOf } from '@wuxin/platform/area'
import { loadLocked } from '@wuxin/service/load'
import { assertInScope, inTurn, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { actingOn, settings, type Acting } from '../meetings.work.ts'
import { searched } from '../search.queries.ts'
import { Body } from './body.entity.ts'

/** Founds a body. Throws PLACE_UNKNOWN, BODY_LEVEL_WRONG, and BODY_EXISTS where the compound has its six-party meeting already. */
export async function foundBody(work: Work, { kind, area, name, recurrence }: z.output<typeof addBodyInput>): Promise<Body> {
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  assertInScope(work, area)
  await inTurn(work, 'body', area)
  if (kind === 'six_party' && (await work.em.count(Body, { kind, area, closedAt: null })) > 0) throw meetingError('BODY_EXISTS', { area })
  const { version: settingsVersion } = await settings.current(work, area)
  const body = work.em.create(Body, { kind, area, name, recurrence, settingsVersion, closedAt: null, closedReason: null, createdAt: work.now, updatedAt: work.now })
  body.found(await actingOn(work, body))
  await indexBody(work, body)
  return body
}

/** Changes the version of a body that the caller saw, with its members at hand. */
export async function changeBody(work: Work, { id, version }: { id: string; version: number }, change: (body: Body, by: Acting) => void): Promise<Body> {
  const body = await loadLocked(work, Body, id, version)
  await work.em.populate(body, ['members'])
  change(body, await actingOn(work, body))
  await indexBody(work, body)
  return body
}

/** The body that takes up topics of a place, as the screener chose it. Throws BODY_MISSING where the caller's scope has none of that id. */
export async function bodyFor(work: Work, id: string, area: string): Promise<Body> {
  const body = await work.em.findOne(Body, { id }, { lockMode: LockMode.PESSIMISTIC_READ })
  if (!body) throw meetingError('BODY_MISSING', { area })
  return body
}

/** Makes a body findable by its name and place. */
async function indexBody(work: Work, { id, area, name }: Body): Promise<void> {
  await work.em.flush()
  const directory = await work.directory(countyOf(area))
  await searched.keep(work, { id, area, words: [name, directory.path(area)] }, { kind: 'body' })
}
