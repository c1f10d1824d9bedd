import { hazardClosed } from '@wuxin/events/patrols'
import { countyOf, levelOf } from '@wuxin/platform/area'
import { titleOf } from '@wuxin/platform/title.rules'
import { noClock } from '@wuxin/service/life/clock'
import { notExtended } from '@wuxin/service/life/extension'
import { announce } from '@wuxin/service/life/steps'
import type { Work } from '@wuxin/service/work'
import { spotKey } from '@wuxin/patrols/hazard.rules'
import type { HazardGrade, HazardKind, HazardSource } from '@wuxin/patrols/hazard.schema'
import { patrolError } from '@wuxin/patrols/patrols.schema'
import { actingOn, nextNumber, settings } from '../patrols.work.ts'
import { searched } from '../search.queries.ts'
import type { Step } from '../step/step.table.ts'
import { letGoOfPhotos } from '../step/step.work.ts'
import { noticesOf } from './hazard-notice.rules.ts'
import { Hazard } from './hazard.entity.ts'

/** What somebody found. */
export interface Found {
  area: string
  spot: string | null
  checkpoint: string | null
  kind: HazardKind
  /** How bad whoever found it took it for. */
  suspected: HazardGrade
  words: string
  /** Files of the platform; those that a phone still has come later. */
  photos: string[]
  source: HazardSource
  /** The shift on which it was found, and its finding. */
  shift?: { id: string; number: string; finding: string } | null
  foundAt: Date
  finder: { id: string; name: string }
}

/** A hazard that nothing has happened to yet. */
const untouched = {
  ...noClock, ...notExtended, state: 'grade', grade: null, ownerUnit: null, ownerRole: null, measure: null, funds: null, person: null, deadline: null, precaution: null, rectifyBy: null, result: null,
  rectifiedBy: null, rectifiedAt: null, passed: null, inspection: null, inspectedBy: null, inspectedAt: null, supervised: false, reopened: 0, mergedInto: null, reason: null, closedBy: null, closedAt: null, stepCount: 0,
} as const

/**
 * Takes a hazard in (发现) and numbers it; it waits to be graded. Whoever calls this has asked whether the caller may, and
 * whether the photos are there. Throws PLACE_UNKNOWN and PLACE_TOO_WIDE.
 */
export async function openHazard(work: Work, found: Found): Promise<Hazard> {
  const { area, words, photos, shift = null, finder, ...rest } = found
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  if (levelOf(area) === 'county') throw patrolError('PLACE_TOO_WIDE', { area })
  const { version: settingsVersion } = await settings.current(work, area)
  const hazard = work.em.create(Hazard, {
    ...untouched, ...rest, area, words, photos, title: titleOf(words), units: [], photosAfter: [], photosInspected: [], rectifierIds: [], spotKey: spotKey(found), shift: shift?.id ?? null,
    finding: shift?.finding ?? null, finder: finder.name, finderId: finder.id, finderIds: [finder.id], settingsVersion, number: await nextNumber(work, 'hazard', area), createdAt: work.now, updatedAt: work.now,
  })
  await announceHazard(work, hazard, hazard.find({ label: shift?.number ?? '' }, await actingOn(work, hazard)))
  await indexHazard(work, hazard)
  return hazard
}

/** Makes a hazard findable by number, title, words and place. */
export async function indexHazard(work: Work, { id, area, number, title, words, spot }: Hazard): Promise<void> {
  const directory = await work.directory(countyOf(area))
  await searched.keep(work, { id, area, words: [number, title, words, spot, directory.path(area)] }, { kind: 'hazard' })
}

/** Keeps a hazard's step with its photos, tells those whom it concerns, and at its end whoever waits for that. */
export async function announceHazard(work: Work, hazard: Hazard, step: Step): Promise<void> {
  const { id, number, area, kind, grade, ownerUnit } = hazard
  await letGoOfPhotos(work, 'Hazard', hazard)
  await announce(work, hazard, step, noticesOf(hazard, step, await work.directory(countyOf(area))))
  if (step.action === 'grade') await indexHazard(work, hazard)
  if (step.action === 'close') await work.publish(hazardClosed, { id, number, area, kind, grade: grade ?? hazard.suspected, unit: ownerUnit })
}
