import { addWorkingDays, dayOf, type Calendar } from '@wuxin/platform/working-day'
import { contractDraft } from '@wuxin/volunteers/contract.rules'
import { addOfficeMinutes, officeAgo } from '../office-time.ts'
import { named, officerFor } from '../people.ts'
import { communitiesOf, counties, nameOf } from '../places.ts'
import { unitKey, units } from '../units.ts'
import { joinedLists, openLists, type Joined } from './list-words.ts'
import { workersOf } from './rosters.ts'
import { does, type PlannedRecord, type PlannedStep } from './volunteer-plan.ts'

/** How far a project has come; each holds what the one before it holds. */
const stages = ['claim', 'sign', 'carry', 'check', 'closed'] as const
export type Stage = (typeof stages)[number]

const yearsEnd = '2024-12-31'

/** The three lists (需求, 资源, 项目清单) of 左云县's communities in 2024: ten projects, each under a contract that both sides signed. */
export const listYear = (calendar: Calendar): PlannedRecord[] =>
  joinedLists.flatMap((joined, index) => {
    const { records } = joinedAt(joined, { key: `list 2024 ${index}`, from: new Date(`${joined.on}T09:00:00+08:00`), to: yearsEnd, stage: 'closed' }, calendar)
    return records
  })

/** What lies open now, and projects at every step: waiting for the other side, for signatures, carried out, to be checked. */
export function listsNow(asOf: Date, calendar: Calendar): PlannedRecord[] {
  const back = (days: number) => officeAgo(asOf, { days, minutes: 45 }, calendar)
  const to = dayOf(addWorkingDays(asOf, 120, calendar))
  const open = openLists.map(({ community, unit, ...facts }, index) => {
    const at = new Date(back(12).getTime() + index * 600_000)
    const owner = owned(unit, communityAt(community))
    return listing(`list open ${index}`, { ...facts, from: dayOf(at), to }, { ...owner, at })
  })
  const under: [Stage, number, number, number][] = [['claim', 6, 2, 3], ['sign', 2, 6, 6], ['carry', 4, 6, 14], ['check', 1, 2, 26]]
  const going = under.flatMap(([stage, story, community, days]) => {
    const joined = joinedLists[story]
    return joined ? joinedAt({ ...joined, community, claimedBy: stage === 'claim' ? 'community' : joined.claimedBy }, { key: `list now ${stage}`, from: back(days), to, stage }, calendar).records : []
  })
  return [...open, ...going]
}

const communityAt = (index: number): string => communitiesOf('zuoyun')[index]?.code ?? ''

/** Whose a listing is, and who keeps it: a unit's contact, or the community's first worker. */
const owned = (unit: string | null, community: string) =>
  unit === null
    ? { unit: null, area: community, by: named(workersOf(community)[0] ?? null).userName }
    : { unit: unitKey('zuoyun', unit), area: counties.zuoyun, by: named(officerFor(unitKey('zuoyun', unit), community)).userName }
type Owned = ReturnType<typeof owned>

interface Listed {
  side: 'need' | 'resource'
  kind: Joined['kind']
  title: string
  words: string
  amount: number
  measure: string
  from: string
  to: string
}

const listing = (key: string, facts: Listed, { unit, area, by, at }: Owned & { at: Date }): PlannedRecord => ({
  key, county: 'zuoyun',
  steps: [
    does('listings.add', { at, by, given: (told) => ({ ...facts, area, unit: unit && told.unit(unit) }) }),
    does('listings.publish', { at: new Date(at.getTime() + 1_200_000), by, given: {} }),
  ],
})

interface Course {
  key: string
  from: Date
  to: string
  stage: Stage
}

/** A need, a resource, and the project that joins them, as far as it has come. */
function joinedAt(joined: Joined, { key, from, to, stage }: Course, calendar: Calendar): { records: PlannedRecord[] } {
  const community = communityAt(joined.community)
  const need = owned(null, community)
  const resource = owned(joined.unit, community)
  const words = joined.need.words.replaceAll('{c}', nameOf(community))
  const on = (days: number, minutes: number) => addOfficeMinutes(addWorkingDays(from, days, calendar), minutes, calendar)
  const { kind, measure, amount } = joined
  const day = dayOf(from)
  const [needKey, resourceKey, project] = [`${key} need`, `${key} resource`, `${key} project`]
  const [claimer, other] = joined.claimedBy === 'unit' ? [resource, need] : [need, resource]
  const signed = (by: string, at: Date): PlannedStep => does('projects.sign', { at, by, given: (told) => told.contract(project) })
  const owner = units.find((each) => each.key === resource.unit)?.name ?? ''
  const text = contractDraft({
    title: joined.project, from: day, to,
    parts: [
      { side: 'need', title: joined.need.title, amount, measure, owner: nameOf(community) },
      { side: 'resource', title: joined.resource.title, amount, measure, owner },
    ],
  })
  const half = Math.ceil(amount / 2)
  const deliver = (part: number, at: Date): PlannedStep =>
    does('projects.deliver', { at, by: resource.by, given: ({ record, photo }) => ({ listing: record(resourceKey), amount: part, day: dayOf(at), words: joined.delivered, photos: [photo('hands')] }) })
  const course: Record<Stage, PlannedStep[]> = {
    claim: [does('projects.claim', {
      at: on(2, 60), by: claimer.by,
      given: ({ record }) => ({ title: joined.project, words, from: day, to, parts: [{ listing: record(needKey), amount }, { listing: record(resourceKey), amount }] }),
    })],
    sign: [does('projects.agree', { at: on(3, 90), by: other.by, given: {} }), does('projects.draftContract', { at: on(4, 60), by: claimer.by, given: { text } })],
    carry: [signed(claimer.by, on(4, 120)), signed(other.by, on(5, 60)), deliver(half, on(9, 240))],
    check: [...(amount > half ? [deliver(amount - half, on(18, 240))] : []), does('projects.finish', { at: on(19, 60), by: resource.by, given: { words: `${joined.delivered}，全部完成。` } })],
    closed: [
      does('projects.accept', { at: on(21, 90), by: need.by, given: { words: joined.accepted } }),
      does('projects.evaluate', { at: on(22, 60), by: need.by, given: { score: 5, words: joined.accepted } }),
      does('projects.evaluate', { at: on(23, 60), by: resource.by, given: { score: 5, words: '社区组织得好，人来得齐。' } }),
    ],
  }
  const steps = stages.slice(0, stages.indexOf(stage) + 1).flatMap((each) => course[each])
  return {
    records: [
      listing(needKey, { side: 'need', kind, title: joined.need.title, words, amount, measure, from: day, to }, { ...need, at: on(0, 30) }),
      listing(resourceKey, { side: 'resource', kind, title: joined.resource.title, words: joined.resource.words, amount: joined.resource.amount, measure, from: day, to }, { ...resource, at: on(0, 90) }),
      { key: project, county: 'zuoyun', steps, after: [needKey, resourceKey] },
    ],
  }
}
