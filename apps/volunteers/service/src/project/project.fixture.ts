import { community, monday } from '@wuxin/service/test-county'
import { seen, type ServiceUnderTest } from '@wuxin/service/testing'
import type { ListingRecord } from '@wuxin/volunteers/listing.schema'
import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import type { VolunteersRouter } from '../router.ts'
import { people } from '../volunteers.fixture.ts'

type At = ServiceUnderTest<VolunteersRouter>
type Added = Partial<Parameters<ReturnType<At['as']>['listings']['add']>[0]>

/** Acts as somebody of the county, at an instant. */
export const personOf = (at: At) => (who: keyof typeof people, now: Date = monday) => at.as(people[who], { now })

/** Days after Monday, at the same hour. */
export const later = (days: number): Date => new Date(monday.getTime() + days * 86_400_000)

const stands = { amount: 12, measure: '场', from: '2025-04-21', to: '2025-06-30' }

/** What the community needs: weekend care of pupils. */
export const needed = { side: 'need', kind: 'talent', area: community, title: '小学生周末托管', words: '周末上午，需要老师陪伴写作业', ...stands } as const
/** What the school gives: its teachers. */
export const given = { side: 'resource', kind: 'talent', area: '140226', unit: 'school', title: '支教老师', words: '周末可以派老师到社区陪伴写作业', ...stands } as const

/** A need of the community, on its list. */
export async function publishedNeed(at: At, overrides: Added = {}, who: keyof typeof people = 'worker'): Promise<ListingRecord> {
  const made = await at.as(people[who], { now: monday }).listings.add({ ...needed, ...overrides })
  return at.as(people[who], { now: monday }).listings.publish(seen(made))
}

/** A resource of the school, on its list. */
export async function publishedResource(at: At, overrides: Added = {}, who: keyof typeof people = 'school'): Promise<ListingRecord> {
  const made = await at.as(people[who], { now: monday }).listings.add({ ...given, ...overrides })
  return at.as(people[who], { now: monday }).listings.publish(seen(made))
}

const term = { title: '周末课堂', from: '2025-04-21', to: '2025-06-30' }

/** The parts of a claim, each as much as is told. */
export const parts = (...each: readonly (readonly [{ id: string }, number])[]) => ({ ...term, parts: each.map(([{ id: listing }, amount]) => ({ listing, amount })) })

/** A project that the school claimed. */
export async function claimed(at: At, amount = 4): Promise<{ need: ListingRecord; resource: ListingRecord; project: ProjectRecord }> {
  const [need, resource] = [await publishedNeed(at), await publishedResource(at)]
  return { need, resource, project: await personOf(at)('school').projects.claim(parts([need, amount], [resource, amount])) }
}

/** The same, agreed to, its contract drafted. */
export async function drafted(at: At, amount = 4): Promise<ProjectRecord> {
  const as = personOf(at)
  const { project } = await claimed(at, amount)
  const agreed = await as('worker').projects.agree(seen(project))
  const { text } = await as('worker').projects.draft({ id: project.id })
  return as('worker').projects.draftContract({ ...seen(agreed), text })
}

/** What a signer of the contract sends that stands. */
export const signing = ({ id, version, contract }: ProjectRecord) => ({ id, version, edition: contract?.edition ?? 0, digest: contract?.digest ?? '' })

/** The same, signed by both. */
export async function signed(at: At, amount = 4): Promise<ProjectRecord> {
  const as = personOf(at)
  const once = await as('school').projects.sign(signing(await drafted(at, amount)))
  return as('worker').projects.sign(signing(once))
}
