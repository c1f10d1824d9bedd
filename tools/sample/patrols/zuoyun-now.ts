import { addWorkingDays, dayOf, type Calendar } from '@wuxin/platform/working-day'
import { atTime, officeAgo } from '../office-time.ts'
import { communitiesOf, compoundsOf } from '../places.ts'
import { compoundTeam, groundRules } from './ground.ts'
import { routeThrough, stopAt, stops } from './compound-route.ts'
import { tellHazard, wordsOf, type HazardPlot } from './hazard-tale.ts'
import { hands } from './holders.ts'
import type { PatrolPlan, PlannedShift } from './patrol-plan.ts'

const county = 'zuoyun'
/** Days back on which the rounds were planned; every one of them was walked since, the last one left out. */
const since = 4
const hour = 3_600_000

/** What is under way in the first compound of each community, from found today to closed. */
const plotted: readonly Pick<HazardPlot, 'grade' | 'words' | 'until' | 'turn'>[] = [
  { grade: 'general', words: 0, until: 'grade' },
  { grade: 'major', words: 1, until: 'dispatch' },
  { grade: 'general', words: 4, until: 'rectify', turn: 'supervised' },
  { grade: 'major', words: 0, until: 'rectify' },
  { grade: 'general', words: 3, until: 'inspect' },
  { grade: 'general', words: 12, until: 'close' },
  { grade: 'general', words: 8, until: 'closed' },
]
/** Working days that each has taken by now. */
const takenBy = { grade: 0, dispatch: 1, rectify: 2, inspect: 5, close: 6, closed: 8, declined: 1 } as const

/** What is under way in 左云县: a round in the first compound of each community every day, a hazard in each state. */
export function zuoyunNow(asOf: Date, calendar: Calendar): PatrolPlan {
  const compounds = communitiesOf(county).flatMap(({ code }) => compoundsOf(county).find((each) => each.code.startsWith(code))?.code ?? [])
  const laid = officeAgo(asOf, { days: since + 14, minutes: 30 }, calendar)
  const plots = compounds.map((compound, index): HazardPlot => {
    const plot = plotted[index % plotted.length] ?? { grade: 'general', words: 0, until: 'grade' }
    const at = officeAgo(asOf, { days: takenBy[plot.until], minutes: 40 + index }, calendar)
    return { ...plot, key: `zuoyun now ${index}`, county, compound, at, from: { by: hands(compound).walker, at, grade: plot.grade, words: wordsOf(plot).words, spot: `${index + 1}号楼` } }
  })
  const planned = officeAgo(asOf, { days: since, minutes: 20 }, calendar)
  return {
    ...groundRules(county, laid),
    routes: compounds.map((compound) => routeThrough(county, compound, laid)),
    teams: compounds.map((compound, index) => compoundTeam(county, compound, laid, index)),
    rounds: compounds.map((compound) => ({
      key: `round ${compound}`, by: hands(compound).worker, at: planned, route: `route ${compound}`, team: `team ${compound}`,
      given: { rhythm: { kind: 'daily', every: 1 }, on: 'working', begins: '15:00', ends: '17:00', from: dayOf(planned), to: null },
    })),
    shifts: compounds.flatMap((compound, index) => Array.from({ length: since }, (_, back) => shiftOf(compound, addWorkingDays(asOf, -back - 1, calendar), { isHalf: back === 0 && index === 0, isMissed: back === 1 && index === 3 }))).filter(({ day }) => day >= dayOf(planned)),
    hazards: plots.map((plot) => tellHazard(plot, calendar)),
  }
}

/** An afternoon's round: walked to its end, given up half way, or by nobody. */
function shiftOf(compound: string, day: Date, { isHalf, isMissed }: { isHalf: boolean; isMissed: boolean }): PlannedShift {
  const from = atTime(day, 15 * 60 + 5)
  const { walker } = hands(compound)
  const told = wordsOf({ grade: 'general', words: 0 })
  return {
    key: `shift ${compound} ${dayOf(day)}`, county, area: compound, route: `route ${compound}`, day: dayOf(day), of: { plan: `round ${compound}` },
    walked: isMissed ? null : { by: walker, from, sent: new Date(from.getTime() + hour), isFinished: !isHalf, stops: isHalf ? 3 : stops.length },
    found: isHalf ? [{ key: `finding ${compound} ${dayOf(day)}`, checkpoint: stopAt(told.at), kind: told.kind, grade: 'general', words: '楼道里有一把旧椅子，已请住户搬走。', outcome: 'on_spot' }] : [],
  }
}
