import { addWorkingDays, dayOf, type Calendar } from '@wuxin/platform/working-day'
import { parentOf } from '@wuxin/platform/area'
import { atTime } from '../office-time.ts'
import { compoundsOf } from '../places.ts'
import { groundRules, teamsOf } from './ground.ts'
import { routeThrough, stopAt, stops } from './compound-route.ts'
import { tellHazard, wordsOf, type HazardPlot } from './hazard-tale.ts'
import { hands } from './holders.ts'
import type { PatrolPlan, PlannedShift } from './patrol-plan.ts'

const county = 'hunyuan'
/** The day on which routes and teams stood. */
const begin = new Date('2024-01-02T09:00:00+08:00')
/** Working days from one compound to the next: all 65 within the year. */
const stride = 3.7

/** When a compound is walked: the index-th of the year, in the morning. */
const morningOf = (index: number, calendar: Calendar): Date => atTime(addWorkingDays(begin, 2 + Math.floor(index * stride), calendar), 9 * 60)

/** Which compounds something is found in, by their place in the year, and which of it is major. */
const foundIn = Array.from({ length: 26 }, (_, index) => Math.floor((index * 65) / 26))
const majorAmong: readonly number[] = [2, 8, 13, 19]
/** What is reported beside shifts, by the compound, the days after its shift, and what became of it; the same kind at the same spot of two compounds comes back. */
const reported: readonly { compound: number; after: number; grade: HazardPlot['grade']; words: number; until: HazardPlot['until']; turn?: HazardPlot['turn'] }[] = [
  { compound: 1, after: 10, grade: 'general', words: 1, until: 'closed' },
  { compound: 1, after: 50, grade: 'general', words: 1, until: 'closed', turn: 'sent-back' },
  { compound: 7, after: 5, grade: 'general', words: 4, until: 'closed' },
  { compound: 12, after: 8, grade: 'major', words: 1, until: 'closed', turn: 'supervised' },
  { compound: 20, after: 3, grade: 'general', words: 16, until: 'closed' },
  { compound: 33, after: 12, grade: 'general', words: 15, until: 'closed' },
  { compound: 25, after: 6, grade: 'general', words: 2, until: 'declined' },
  { compound: 41, after: 4, grade: 'general', words: 6, until: 'declined' },
  // Those that the year ended with.
  { compound: 60, after: 3, grade: 'general', words: 13, until: 'close' },
  { compound: 61, after: 2, grade: 'general', words: 5, until: 'inspect' },
  { compound: 62, after: 2, grade: 'major', words: 2, until: 'rectify', turn: 'extension-asked' },
  { compound: 63, after: 2, grade: 'general', words: 9, until: 'dispatch' },
  { compound: 64, after: 1, grade: 'general', words: 11, until: 'grade' },
]

/** The year 2024 of 浑源县: every one of its 65 compounds inspected, 37 hazards. Two more were none. */
export function hunyuanYear(calendar: Calendar): PatrolPlan {
  const compounds = compoundsOf(county).map(({ code }) => code)
  const plots = foundIn.map((compound, index): HazardPlot => ({
    key: `hunyuan found ${index}`, county, compound: at(compounds, compound), grade: majorAmong.includes(index) ? 'major' : 'general', words: index, at: new Date(morningOf(compound, calendar).getTime() + 3 * 3_600_000),
    from: { finding: `finding ${at(compounds, compound)}`, shift: `shift ${at(compounds, compound)}` }, until: 'closed', turn: index % 9 === 4 ? 'sent-back' : undefined,
  }))
  const reports = reported.map(({ compound, after, grade, words, until, turn }, index): HazardPlot => {
    const code = at(compounds, compound)
    const found = atTime(addWorkingDays(morningOf(compound, calendar), after, calendar), 10 * 60)
    return { key: `hunyuan report ${index}`, county, compound: code, grade, words, at: found, until, turn, from: { by: hands(code).walker, at: found, grade, words: wordsOf({ grade, words }).words, spot: `${words % 4 + 1}号楼` } }
  })
  return {
    ...groundRules(county, begin),
    routes: compounds.map((compound) => routeThrough(county, compound, begin)),
    teams: teamsOf(county, begin),
    rounds: [],
    shifts: compounds.map((compound, index) => shiftIn(compound, morningOf(index, calendar), plots.find((plot) => plot.compound === compound))),
    hazards: [...plots, ...reports].map((plot) => tellHazard(plot, calendar)),
  }
}

function at(codes: readonly string[], index: number): string {
  const code = codes[index]
  if (!code) throw new RangeError(`浑源县 has no compound ${index}`)
  return code
}

/** One morning in a compound: every checkpoint, and what was found at one of them. */
function shiftIn(compound: string, from: Date, plot: HazardPlot | undefined): PlannedShift {
  const { walker, worker } = hands(compound)
  const told = plot && wordsOf(plot)
  return {
    key: `shift ${compound}`, county, area: compound, route: `route ${compound}`, day: dayOf(from),
    of: { by: worker, at: new Date(from.getTime() - 2 * 3_600_000), team: `team ${parentOf(compound)}`, begins: '09:00', ends: '11:30', walkers: [walker] },
    walked: { by: walker, from: new Date(from.getTime() + 10 * 60_000), sent: new Date(from.getTime() + 2 * 3_600_000), isFinished: true, stops: stops.length },
    found: plot && told ? [{ key: `finding ${compound}`, checkpoint: stopAt(told.at), kind: told.kind, grade: plot.grade, words: told.words, outcome: 'hazard' }] : [],
  }
}
