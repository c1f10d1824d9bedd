import type { putRoundInput } from '@wuxin/culture/contest-input.schema'
import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { compound } from '@wuxin/service/test-county'
import { seen, type ServiceUnderTest } from '@wuxin/service/testing'
import type { z } from 'zod'
import { people } from '../culture.fixture.ts'
import type { CultureRouter } from '../router.ts'

type UnderTest = ServiceUnderTest<CultureRouter>

/** A skill contest of the compound, as the plan of an event says it. */
const skill = {
  area: compound, title: '垃圾分类技能大比拼', particulars: { kind: 'skill' as const, subject: '垃圾分类' }, starts: '2025-04-26T09:00:00+08:00', ends: '2025-04-26T11:00:00+08:00', spot: '小区广场', words: '比一比谁分得快。', hasSignUp: false,
}

type RoundInput = Omit<z.input<typeof putRoundInput>, 'id' | 'version'>

/** A judged round of two criteria; the best and the worst sheet are dropped. */
export const judged = (overrides: Partial<RoundInput> = {}): RoundInput => ({
  name: '决赛', criteria: [{ name: '准确', most: '60' }, { name: '速度', most: '40' }], dropHighest: 0, dropLowest: 0, precision: 2, ...overrides,
})

/** A contest of a skill event with rounds, entrants by name, and judges: accounts by their id, others by name. */
export async function contestOf(at: UnderTest, { rounds = [judged()], entrants = ['甲', '乙', '丙'], accounts = ['library'], others = ['老李'], groups = [], prizes = [] }: {
  rounds?: RoundInput[]; entrants?: (string | { name: string; group?: string; isNamed?: boolean })[]; accounts?: string[]; others?: string[]; groups?: string[]; prizes?: { name: string; places: number }[]
} = {}): Promise<ContestRecord> {
  const contests = () => at.as(people.secretary).contests
  const event = await at.as(people.secretary).events.plan(skill)
  let contest = await contests().add({ event: event.id, title: '总决赛', groups, prizes })
  for (const round of rounds) contest = await contests().putRound({ ...seen(contest), ...round })
  if (entrants.length > 0) contest = await contests().enrol({ ...seen(contest), entrants: entrants.map((each) => (typeof each === 'string' ? { name: each } : each)) })
  for (const person of accounts) contest = await contests().appoint({ ...seen(contest), person, name: '随便写的' })
  for (const name of others) contest = await contests().appoint({ ...seen(contest), name })
  return contest
}

/** The same, being scored. */
export async function begun(at: UnderTest, given?: Parameters<typeof contestOf>[1]): Promise<ContestRecord> {
  return at.as(people.secretary).contests.begin(seen(await contestOf(at, given)))
}

/** Keys in what judges without an account gave, by the names of both, in the open round. */
export async function keyIn(at: UnderTest, contest: ContestRecord, sheets: readonly (readonly [judge: string, entrant: string, ...marks: string[]])[], extra = 0): Promise<ContestRecord> {
  let after = contest
  for (const [judge, entrant, ...marks] of sheets) {
    const ids = { judge: contest.judges.find(({ name }) => name === judge)?.id ?? '', entrant: contest.entrants.find(({ name }) => name === entrant)?.id ?? '' }
    after = await at.as(people.secretary).contests.keyIn({ id: contest.id, ...ids, extra, marks })
  }
  return after
}
