import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import type { PlannedContest, PlannedSheet } from '../culture/culture-plan.ts'
import { cultureAt, type CultureLoad } from './culture-load.ts'
import { found } from './patrol-load.ts'

const seen = ({ id, version }: ContestRecord) => ({ id, version })
/** Who stands at a place of a list; throws a RangeError where nobody does. */
function at<Item>(all: readonly Item[], index: number): Item {
  const item = all[index]
  if (item === undefined) throw new RangeError(`nobody at ${index}`)
  return item
}

/** Makes a contest ready: rounds, entrants, judges, and who is whose relative. */
export async function readyContest({ event, by, made, given, rounds, entrants, judges, relatives }: PlannedContest, load: CultureLoad): Promise<ContestRecord> {
  const { contests } = cultureAt(load, by, made)
  let contest = await contests.add({ event: found(load.events, event).id, ...given })
  for (const round of rounds) contest = await again(load, by, made).putRound({ ...seen(contest), ...round })
  contest = await again(load, by, made).enrol({ ...seen(contest), entrants: [...entrants] })
  for (const { user, name } of judges) contest = await again(load, by, made).appoint({ ...seen(contest), person: user && load.ids.person(user), name })
  for (const { judge, entrant, reason } of relatives) contest = await again(load, by, made).declare({ ...seen(contest), judge: at(contest.judges, judge).id, entrant: at(contest.entrants, entrant).id, reason })
  return contest
}

/** Each call is one of its own. */
const again = (load: CultureLoad, by: string, instant: Date) => cultureAt(load, by, instant).contests

/** Scores a contest round by round: judges with an account give their own sheets, the others' are keyed in; then it is published, where it is over. */
export async function playContest(plan: PlannedContest, ready: ContestRecord, load: CultureLoad): Promise<void> {
  const { by, begun, published, rounds, sheets } = plan
  let contest = await again(load, by, begun).begin(seen(ready))
  for (const [round] of rounds.entries()) {
    for (const sheet of sheets.filter((each) => each.round === round)) await giveSheet(plan, contest, sheet, load)
    if (published === null) return
    contest = await again(load, by, published).settle(seen(await again(load, by, published).get({ id: contest.id })))
  }
  if (published) await again(load, by, published).publish(seen(contest))
}

async function giveSheet({ by, begun, judges }: PlannedContest, contest: ContestRecord, { judge, entrant, marks, before }: PlannedSheet, load: CultureLoad): Promise<void> {
  const ids = { id: contest.id, judge: at(contest.judges, judge).id, entrant: at(contest.entrants, entrant).id }
  const given = { ...ids, marks: before?.marks ?? marks }
  const { user } = at(judges, judge)
  if (user !== null) return void (await cultureAt(load, user, begun).judging.give(given))
  const after = await again(load, by, begun).keyIn(given)
  const sheet = after.sheets.find((each) => each.judge === ids.judge && each.entrant === ids.entrant && each.round === contest.round)
  if (before && sheet) await again(load, by, begun).correct({ id: contest.id, sheet: sheet.id, version: sheet.version, marks, reason: before.reason })
}
