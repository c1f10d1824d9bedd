import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { isHeldOn, type Term } from '@wuxin/platform/post.rules'
import { stepRules, type Standing, type Who } from '@wuxin/platform/step.rules'
import type { Day } from '@wuxin/platform/working-day'
import { permissions } from './permissions.ts'
import type { CarerPost } from './household.rules.ts'
import type { VolunteerSettings } from './settings.schema.ts'

/** An alarm (告警) of the curtain action stands in the step that waits to be done: 打电话, 上门, closed. */
export const alarmStates = ['call', 'visit', 'closed'] as const
export type AlarmState = (typeof alarmStates)[number]
/** What moves an alarm; the rows of its lifecycle. */
export const alarmActions = ['noAnswer', 'setOut', 'close', 'climb'] as const
export type AlarmAction = (typeof alarmActions)[number]

/** How it ended: 平安, 外出, 已帮助, 送医, 已转交（公安、急救、家属）, 离世. */
export const alarmOutcomes = ['safe', 'away', 'helped', 'hospital', 'passed_on', 'passed_away'] as const
export type AlarmOutcome = (typeof alarmOutcomes)[number]

/** The rungs that an alarm climbs: 结对人, 替补, 小区党支部书记, 社区, 镇. */
export const rungs = ['carer', 'deputy', 'branch_secretary', 'community_worker', 'township_officer'] as const
export type Rung = (typeof rungs)[number]

/** No sign → call → visit within 30 minutes → outcome. A clock that runs out climbs by itself; it never comes down, and nothing ends it but an outcome: a consent that is withdrawn meanwhile does not either. */
export const alarmLifecycle = defineLifecycle({
  states: alarmStates,
  initial: 'call',
  final: ['closed'],
  actions: {
    noAnswer: { from: ['call'], to: ['visit'], by: 'alarm:answer' },
    setOut: { from: ['call', 'visit'], to: ['visit'], by: 'alarm:answer' },
    close: { from: ['call', 'visit'], to: ['closed'], by: 'alarm:answer', requires: ['outcome', 'words'] },
    climb: { from: ['call', 'visit'], to: ['visit'], by: null },
  },
})

/** What the rules look at: everybody who was called so far stays called, but for whoever was released from the household. */
export interface AlarmFacts extends Standing<AlarmState> {
  called: readonly string[]
  /** Those of them who set out. */
  goers: readonly string[]
}

const isCalled = ({ called }: AlarmFacts, { id }: Who): boolean => called.includes(id)

/** Whether somebody has set out: they go once, and then say what they found. */
export const hasSetOut = ({ goers }: Pick<AlarmFacts, 'goers'>, { id }: Pick<Who, 'id'>): boolean => goers.includes(id)

/** Answers about the steps of an alarm: they are those of whoever was called. */
export const alarmRules = stepRules<AlarmFacts, AlarmAction>({
  lifecycle: alarmLifecycle,
  permissions,
  actions: alarmActions,
  anywhere: alarmActions,
  guards: { noAnswer: isCalled, setOut: (facts, who) => isCalled(facts, who) && !hasSetOut(facts, who), close: isCalled },
  main: { call: ['noAnswer'], visit: ['setOut', 'close'] },
})

/** Who could be called for a household: those assigned, with the days on which each is ill or away, and the posts that somebody holds at its place or above. */
export interface Roster {
  carers: readonly { person: string; post: CarerPost; absences: readonly Term[] }[]
  posts: readonly Rung[]
}

/** Those of a rung's carers who are there on a day; empty for rungs that are posts. The keeper stands in where there is no carer, and no deputy who is there. */
export function carersOf(rung: Rung, { carers }: Pick<Roster, 'carers'>, day: Day): string[] {
  const there = (post: CarerPost) => carers.filter((each) => each.post === post && !each.absences.some((term) => isHeldOn(term, day))).map(({ person }) => person)
  if (rung === 'deputy') return there('deputy')
  if (rung !== 'carer') return []
  return carers.some(({ post }) => post === 'carer') || there('deputy').length > 0 ? there('carer') : there('keeper')
}

/**
 * The rungs of a day, the first to be called first: whoever is ill or away is left out, so that the deputy stands in at
 * once, and so are posts that nobody holds. The township is never left out: an alarm always has an end to climb to.
 */
export const ladderOn = (roster: Roster, day: Day): Rung[] =>
  rungs.filter((rung) => rung === 'township_officer' || roster.posts.includes(rung) || carersOf(rung, roster, day).length > 0)

/** Where an alarm stands on its ladder, and when its clock runs out. */
export interface Call {
  state: 'call' | 'visit'
  rung: Rung
  since: Date
  dueAt: Date
}

type Clocks = Pick<VolunteerSettings, 'curtainCall' | 'curtainVisit'>
const after = (since: Date, minutes: number): Date => new Date(since.getTime() + minutes * 60_000)

/** The first call, to whoever is first on the ladder. Wall-clock minutes. */
export const firstCall = (ladder: readonly Rung[], raisedAt: Date, { curtainCall }: Clocks): Call => ({
  state: 'call', rung: ladder[0] ?? 'township_officer', since: raisedAt, dueAt: after(raisedAt, curtainCall),
})

/** Nobody answered the phone: whoever stands there goes, within the minutes for a visit. */
export const goingThere = ({ rung }: Pick<Call, 'rung'>, now: Date, { curtainVisit }: Clocks): Call => ({ state: 'visit', rung, since: now, dueAt: after(now, curtainVisit) })

/** One rung up, and at the door: a clock that ran out asks for a visit. On the last rung it is told again. */
export function climbed({ rung, dueAt }: Call, ladder: readonly Rung[], settings: Clocks): Call {
  const above = ladder.find((each) => rungs.indexOf(each) > rungs.indexOf(rung))
  return goingThere({ rung: above ?? rung }, dueAt, settings)
}

/** Every climb whose time has come, each at the minute at which it was due, also those that a standstill held up. On the last rung it is told again, once, now. */
export function climbsUntil(call: Call, ladder: readonly Rung[], now: Date, settings: Clocks): Call[] {
  const found: Call[] = []
  for (let last = call; last.dueAt <= now; ) {
    const next = climbed(last, ladder, settings)
    if (next.rung === last.rung) return [...found, goingThere(last, now, settings)]
    found.push(next)
    last = next
  }
  return found
}

/** Those who were asked on the rung where an alarm stands, and those whom it would call now. */
export interface Asked extends Pick<Call, 'rung'> {
  asked: readonly string[]
  there: readonly string[]
}

/** Whether all who were asked are ill, away or released meanwhile: then it is passed on at once. */
export const isDeserted = ({ rung, asked, there }: Asked, ladder: readonly Rung[]): boolean =>
  !ladder.includes(rung) || (there.length > 0 && !there.some((each) => asked.includes(each)))

/** To others of the same rung, such as the keeper who stands in for the carer; where there are none, one rung up. */
export const passedOn = (call: Call, ladder: readonly Rung[], now: Date, settings: Clocks): Call =>
  ladder.includes(call.rung) ? goingThere(call, now, settings) : climbed({ ...call, dueAt: now }, ladder, settings)
