import { announce } from '@wuxin/service/life/steps'
import { placesFault, rivalOf } from '@wuxin/volunteers/alliance.rules'
import type { amendAllianceInput, endAllianceInput, pairInput } from '@wuxin/volunteers/alliance.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { countyOf, isWithin } from '@wuxin/platform/area'
import type { Directory } from '@wuxin/service/directory'
import { DomainError } from '@wuxin/platform/error'
import { doTermsOverlap } from '@wuxin/platform/post.rules'
import { convenerAt } from '@wuxin/service/life/convener'
import { butFor } from '@wuxin/service/life/notice'
import { loadLocked } from '@wuxin/service/load'
import { assertInScope, inTurn, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import type { Step } from '../step/step.table.ts'
import { actingOn, settings } from '../volunteers.work.ts'
import { Alliance } from './alliance.entity.ts'

/**
 * 结对. Of two that pair the same unit at once, the second one sees the first. Throws UNIT_UNKNOWN, PLACE_UNKNOWN, COMPOUND_ELSEWHERE,
 * FORBIDDEN outside of one's place, and ALLIANCE_EXISTS where the unit is paired at that time with another community, or with one of
 * these compounds.
 */
export async function pair(work: Work, input: z.output<typeof pairInput>): Promise<Alliance> {
  const { area, unit, compounds } = input
  const directory = await work.directory(countyOf(area))
  directory.unit(unit)
  assertInScope(work, area)
  assertCompounds(area, compounds, directory)
  await inTurn(work, 'alliance', unit)
  await assertFree(work, { ...input, community: area }, directory)
  const { version: settingsVersion } = await settings.current(work, area)
  const alliance = work.em.create(Alliance, { ...input, units: [unit], reason: null, settingsVersion, stepCount: 0, createdAt: work.now, updatedAt: work.now })
  return announceAlliance(work, alliance, alliance.pair(await actingOn(work, alliance)))
}

/** Other compounds of the same community. Throws NOT_FOUND, VERSION_CONFLICT, and what `pair` throws of places and rivals. */
export async function amendAlliance(work: Work, input: z.output<typeof amendAllianceInput>): Promise<Alliance> {
  const found = await own(work, input)
  const directory = await work.directory(countyOf(found.area))
  assertCompounds(found.area, input.compounds, directory)
  await inTurn(work, 'alliance', found.unit)
  const { unit, area: community, from, to } = found
  await assertFree(work, { unit, community, compounds: input.compounds, from, to, id: found.id }, directory)
  return announceAlliance(work, found, found.amend(input, await actingOn(work, found)))
}

/** Ends it with its last day. */
export async function endAlliance(work: Work, input: z.output<typeof endAllianceInput>): Promise<Alliance> {
  const found = await own(work, input)
  return announceAlliance(work, found, found.end(input, await actingOn(work, found)))
}

/** A pairing of the caller's own places, as they saw it. */
async function own(work: Work, { id, version }: { id: string; version: number }): Promise<Alliance> {
  const found = await loadLocked(work, Alliance, id, version)
  if (!work.scope.some((part) => isWithin(found.area, part.area))) throw new DomainError('NOT_FOUND', { id })
  return found
}

function assertCompounds(community: string, compounds: readonly string[], directory: Directory): void {
  directory.area(community)
  for (const code of compounds) {
    directory.area(code)
    if (placesFault(community, [code])) throw volunteerError('COMPOUND_ELSEWHERE', { code })
  }
}

type Wanted = Pick<Alliance, 'unit' | 'compounds' | 'from' | 'to'> & { community: string; id?: string }

async function assertFree(work: Work, wanted: Wanted, directory: Directory): Promise<void> {
  const kept = await work.em.find(Alliance, { unit: wanted.unit, ...(wanted.id && { id: { $ne: wanted.id } }) })
  const others = kept.map(({ unit, area: community, compounds, from, to }) => ({ unit, community, compounds, from, to }))
  const sameAgain = others.find((each) => doTermsOverlap(each, wanted) && each.compounds.some((code) => wanted.compounds.includes(code)))
  const rival = rivalOf(wanted, others) ?? sameAgain
  if (rival) throw volunteerError('ALLIANCE_EXISTS', { community: directory.areaName(rival.community) })
}

/** Keeps the line, and tells the unit's people and whoever organises the community. */
async function announceAlliance(work: Work, alliance: Alliance, line: Step): Promise<Alliance> {
  const { id, area, unit } = alliance
  const directory = await work.directory(countyOf(area))
  const to = butFor(line.actorId, [{ unit }, ...convenerAt(area, directory)])
  const params = { unit: directory.unitName(unit), ...(alliance.to !== null && { to: alliance.to }) }
  await announce(work, { id, number: '', area }, line, [{ to, text: `notice.alliance.${line.action}`, params, link: `/m/volunteers/alliances/${id}` }])
  return alliance
}
