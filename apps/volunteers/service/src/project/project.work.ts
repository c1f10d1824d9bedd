import { contractSigned } from '@wuxin/events/volunteers'
import { announce } from '@wuxin/service/life/steps'
import { contractDraft } from '@wuxin/volunteers/contract.rules'
import { ownParties } from '@wuxin/volunteers/project.rules'
import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import { countyOf, isWithin } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { load, loadLocked } from '@wuxin/service/load'
import { namesOf } from '@wuxin/service/list/names'
import type { Work } from '@wuxin/service/work'
import type { Step } from '../step/step.table.ts'
import { actingOn, type Acting } from '../volunteers.work.ts'
import { Listing } from './listing.entity.ts'
import { ownerOf } from './listing-list.queries.ts'
import { noticesOf } from './project-notice.rules.ts'
import { projectPage } from './project-record.queries.ts'
import { factsOf } from './project-step.entity.ts'
import { Project, type Titles } from './project.entity.ts'

const parts = ['parts', 'parties', 'contracts', 'signatures', 'deliveries'] as const

/** Takes one step on the version of a project that the caller saw, tells whom it concerns, and answers the project as it is now. */
export async function step(work: Work, { id, version }: { id: string; version: number }, take: (project: Project, by: Acting) => Step | Promise<Step>): Promise<ProjectRecord> {
  const project = await loadLocked(work, Project, id, version)
  await work.em.populate(project, parts)
  assertSeen(work, project)
  const was = project.state
  await announceProject(work, project, await take(project, await actingOn(work, project)))
  if (was === 'sign' && project.state === 'carry') await work.publish(contractSigned, { id, number: project.number, title: project.title, area: project.area, units: project.units })
  return projectPage(work, id)
}

/** What the listings of a project are called. */
export async function titlesOf(work: Work, { parts: held }: Project): Promise<Titles> {
  const listings = await work.em.find(Listing, { id: { $in: held.getItems().map(({ listing }) => listing) } })
  return new Map(listings.map(({ id, title }) => [id, title]))
}

/** The contract's words before anybody has changed them. Throws NOT_FOUND. */
export async function draftOf(work: Work, id: string): Promise<{ text: string }> {
  const project = await load(work, Project, id)
  await work.em.populate(project, parts)
  assertSeen(work, project)
  const held = project.parts.getItems()
  const listings = await work.em.find(Listing, { id: { $in: held.map(({ listing }) => listing) } })
  const names = await namesOf(work, listings)
  const bound = listings.map((listing) => ({
    side: listing.side, title: listing.title, measure: listing.measure, owner: ownerOf(listing, names).name, amount: held.find((each) => each.listing === listing.id)?.amount ?? 0,
  }))
  return { text: contractDraft({ title: project.title, from: project.from, to: project.to, parts: bound }) }
}

/** Keeps a project's step and tells those whom it concerns. */
export async function announceProject(work: Work, project: Project, line: Step): Promise<void> {
  const { id, title, escalatedTo } = project
  const directory = await work.directory(countyOf(project.area))
  await announce(work, project, line, noticesOf({ ...factsOf(project), id, title, escalatedTo }, line, directory))
}

/** A project's clock ran out: what nobody answered is declined, what nobody evaluated is over, all else is handed up one level. */
export async function wakeProject(project: Project, work: Work): Promise<void> {
  await work.em.populate(project, parts)
  const by = await actingOn(work, project)
  const line = project.state === 'claim' ? project.lapseClaim(by) : project.state === 'evaluate' ? project.lapse(by) : project.escalate(by)
  await announceProject(work, project, line)
}

/** Throws NOT_FOUND where the caller neither sees the place of a project nor is of it. */
function assertSeen(work: Work, project: Project): void {
  const { id, area, units } = project
  const isHere = work.scope.some((part) => isWithin(area, part.area) && (part.unit === null || units.includes(part.unit)))
  if (!isHere && ownParties(factsOf(project), work.caller).length === 0) throw new DomainError('NOT_FOUND', { id })
}
