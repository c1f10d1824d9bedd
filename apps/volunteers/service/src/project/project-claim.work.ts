import { LockMode } from '@mikro-orm/core'
import { freeOf, isClaimable, ownOf } from '@wuxin/volunteers/listing.rules'
import { isTwoSided, partiesOf } from '@wuxin/volunteers/project.rules'
import type { claimProjectInput } from '@wuxin/volunteers/project.schema'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import { noClock } from '@wuxin/service/life/clock'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { searched } from '../search.queries.ts'
import { actingOn, nextNumber, settings } from '../volunteers.work.ts'
import { Listing } from './listing.entity.ts'
import { claimsOf } from './project.queries.ts'
import { Project } from './project.entity.ts'
import { ProjectPart, ProjectParty } from './project.table.ts'
import { announceProject } from './project.work.ts'

type Claimed = z.output<typeof claimProjectInput>
/** A listing, and how much of it is claimed. */
type Wanted = { listing: Listing; amount: number }

/**
 * 认领: joins needs and resources to a project. The rows of all its listings are locked in the order of their ids before what
 * is left of them is counted, so that no two claims take the same. Throws NOT_FOUND, PROJECT_ONE_SIDED, PROJECT_WITH_ITSELF,
 * NOT_YOUR_LISTING, KIND_WRONG, LISTING_NOT_OPEN, LISTING_EXPIRED and LISTING_FULL.
 */
export async function claimProject(work: Work, { parts, ...facts }: Claimed): Promise<Project> {
  const wanted = await lockedParts(work, parts)
  const place = wanted.find(({ listing }) => listing.side === 'need')?.listing.area
  if (place === undefined || !isTwoSided(wanted.map(({ listing }) => listing))) throw volunteerError('PROJECT_ONE_SIDED', {})
  const parties = partiesOf(wanted.map(({ listing }) => listing))
  const [own] = ownOf(parties, work.caller)
  if (!own) throw volunteerError('NOT_YOUR_LISTING', {})
  if (parties.length < 2) throw volunteerError('PROJECT_WITH_ITSELF', {})
  assertKinds(wanted)
  await assertFree(work, wanted)
  return opened(work, { area: place, parties, claimedBy: own.key, wanted, facts })
}

/** The listings that are claimed of, their rows locked, in the order in which they were named; all of one county. */
async function lockedParts(work: Work, parts: Claimed['parts']): Promise<Wanted[]> {
  const ids = parts.map(({ listing }) => listing)
  const found = await work.em.find(Listing, { id: { $in: ids } }, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE })
  const byId = new Map(found.map((listing) => [listing.id, listing]))
  const county = countyOf(found[0]?.area ?? '')
  return parts.map(({ listing: id, amount }) => {
    const listing = byId.get(id)
    if (!listing || listing.publishedAt === null || countyOf(listing.area) !== county) throw new DomainError('NOT_FOUND', { id })
    return { listing, amount }
  })
}

/** Throws KIND_WRONG for a need without a resource of its kind, and for a resource that no need is of. */
function assertKinds(wanted: readonly Wanted[]): void {
  const alone = wanted.find(({ listing }) => !wanted.some(({ listing: other }) => other.side !== listing.side && other.kind === listing.kind))
  if (alone) throw volunteerError('KIND_WRONG', { title: alone.listing.title })
}

async function assertFree(work: Work, wanted: readonly Wanted[]): Promise<void> {
  const claims = await claimsOf(work, wanted.map(({ listing }) => listing.id))
  for (const { listing, amount } of wanted) {
    const { title, expiresOn } = listing
    if (expiresOn < dayOf(work.now) || listing.state === 'expired') throw volunteerError('LISTING_EXPIRED', { title, expiresOn })
    if (!isClaimable(listing, dayOf(work.now))) throw volunteerError('LISTING_NOT_OPEN', { title })
    const free = freeOf(listing, claims)
    if (amount > free) throw volunteerError('LISTING_FULL', { title, free })
  }
}

interface Opening {
  area: string
  parties: ReturnType<typeof partiesOf>
  claimedBy: string
  wanted: readonly Wanted[]
  facts: Omit<Claimed, 'parts'>
}

async function opened(work: Work, { area, parties, claimedBy, wanted, facts }: Opening): Promise<Project> {
  const { version: settingsVersion } = await settings.current(work, area)
  const project = work.em.create(Project, {
    ...noClock, ...facts, area, units: parties.flatMap(({ unit }) => unit ?? []), number: await nextNumber(work, 'project', area), state: 'claim', claimedBy, claimedAt: work.now,
    edition: 0, signedAt: null, acceptedWords: null, acceptedBy: null, acceptedAt: null, supervised: false, reason: null, closedAt: null, settingsVersion, stepCount: 0,
    createdAt: work.now, updatedAt: work.now,
  })
  for (const { listing, amount } of wanted) work.em.create(ProjectPart, { project, area, listing: listing.id, side: listing.side, amount })
  for (const { key, unit, area: ownerArea, sides } of parties) {
    work.em.create(ProjectParty, { project, area, key, unit, ownerArea, sides, agreedAt: null, actors: [], score: null, evaluation: null, evaluatedBy: null, evaluatedAt: null })
  }
  await announceProject(work, project, project.claim(await actingOn(work, project)))
  const directory = await work.directory(countyOf(area))
  await searched.keep(work, { id: project.id, area, words: [project.number, project.title, ...wanted.map(({ listing }) => listing.title), directory.path(area)] }, { kind: 'project' })
  return project
}
