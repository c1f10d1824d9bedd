import type { projectLines } from '@wuxin/volunteers/project.rules'
import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import { DomainError } from '@wuxin/platform/error'
import { linesOf, lineView, type KeptLine } from '@wuxin/service/life/history'
import { all, is } from '@wuxin/service/list/condition'
import { namesOf, type Names } from '@wuxin/service/list/names'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import { Listing } from './listing.entity.ts'
import { ownerOf } from './listing-list.queries.ts'
import { factsOf } from './project-step.entity.ts'
import { Project } from './project.entity.ts'
import { filtered, projects } from './project.queries.ts'

type Line = KeptLine<(typeof projectLines)[number]>

/** A project that the caller sees, as its page shows it. Throws NOT_FOUND where there is none or it is not theirs to see: the two are not told apart. */
export async function projectPage(work: Work, id: string): Promise<ProjectRecord> {
  const seen = all([is`p.id = ${id}`, filtered(work, {}, projects.byLevel)])
  const { rows } = await sql<{ steps: Line[] }>`select ${linesOf(is`s.record_id = p.id`)} as steps from ${projects.from} where ${seen}`.execute(work.db)
  const [history] = rows
  if (!history) throw new DomainError('NOT_FOUND', { id })
  const found = await work.em.findOneOrFail(Project, { id }, { populate: ['parts', 'parties', 'contracts', 'signatures', 'deliveries'] })
  const listings = await work.em.find(Listing, { id: { $in: found.parts.getItems().map(({ listing }) => listing) } })
  const names = await namesOf(work, [found])
  const { area, units, settingsVersion, claimedAt, signedAt, dueAt } = found
  const parts = partsOf(found, listings, names)
  const titles = (side: 'need' | 'resource') => parts.filter((each) => each.side === side).map(({ title }) => title)
  return {
    id, version: found.version, number: found.number, title: found.title, place: names.place(area), state: found.state, needs: titles('need'), resources: titles('resource'),
    claimedAt: claimedAt.toISOString(), signedAt: signedAt?.toISOString() ?? null, dueAt: dueAt?.toISOString() ?? null, from: found.from, to: found.to, supervised: found.supervised,
    area, units, settingsVersion, words: found.words, parts, parties: partiesOf(found, names), claimedBy: found.claimedBy, edition: found.edition, reason: found.reason,
    ...contractOf(found, names), deliveries: deliveriesOf(work, found, listings),
    acceptance: found.acceptedAt && { words: found.acceptedWords ?? '', by: found.acceptedBy ?? '', at: found.acceptedAt.toISOString() },
    steps: history.steps.map((each) => ({ ...lineView(each), photos: photoLinks(work, each.photos) })),
  }
}

function partsOf({ parts, deliveries }: Project, listings: readonly Listing[], names: Names): ProjectRecord['parts'] {
  return parts.getItems().flatMap(({ listing: id, side, amount }) => {
    const listing = listings.find((each) => each.id === id)
    const delivered = deliveries.getItems().filter((each) => each.listing === id).reduce((sum, each) => sum + each.amount, 0)
    if (!listing) return []
    const { number, title, kind, measure } = listing
    const { id: ownerId, name } = ownerOf(listing, names)
    return [{ listing: id, number, title, side, kind, owner: { id: ownerId, name }, amount, measure, delivered }]
  })
}

function partiesOf(found: Project, names: Names): ProjectRecord['parties'] {
  return factsOf(found).parties.map((party): ProjectRecord['parties'][number] => {
    const kept = found.parties.getItems().find(({ key }) => key === party.key)
    const { score = null, evaluation = null, evaluatedBy = null, evaluatedAt = null } = kept ?? {}
    return {
      ...party, sides: [...party.sides], actors: [...party.actors], name: ownerOf(party, names).name, agreedAt: kept?.agreedAt?.toISOString() ?? null,
      evaluation: score === null || evaluatedAt === null ? null : { score, words: evaluation ?? '', by: evaluatedBy ?? '', at: evaluatedAt.toISOString() },
    }
  })
}

/** The edition of the contract that stands, and all signatures that were ever given. */
function contractOf(found: Project, names: Names): Pick<ProjectRecord, 'contract' | 'signatures'> {
  const stands = found.contracts.getItems().find(({ edition }) => edition === found.edition)
  const called = (key: string) => {
    const party = found.parties.getItems().find((each) => each.key === key)
    return party ? ownerOf({ unit: party.unit, area: party.ownerArea }, names).name : key
  }
  return {
    contract: stands ? { edition: stands.edition, text: stands.text, digest: stands.digest, by: stands.by, at: stands.at.toISOString() } : null,
    signatures: found.signatures.getItems().map(({ party, name, role, at, edition, digest }) => ({ party, for: called(party), name, role, at: at.toISOString(), edition, digest })),
  }
}

const deliveriesOf = (work: Work, { deliveries }: Project, listings: readonly Listing[]): ProjectRecord['deliveries'] =>
  deliveries.getItems().map(({ id, listing, amount, day, words, photos, by, at }) =>
    ({ id, listing, title: listings.find((each) => each.id === listing)?.title ?? '', amount, day, words, photos: photoLinks(work, photos), by, at: at.toISOString() }))
