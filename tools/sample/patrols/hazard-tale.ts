import { addWorkingDays, dayOf, type Calendar } from '@wuxin/platform/working-day'
import type { HazardGrade, HazardState } from '@wuxin/patrols/hazard.schema'
import { addOfficeMinutes, officeDay } from '../office-time.ts'
import type { County } from '../places.ts'
import { generalWords, majorWords, type HazardWords } from './hazard-words.ts'
import { hands } from './holders.ts'
import type { PlannedHazard, PlannedStep } from './patrol-plan.ts'

/** What shall become of a hazard; found at `at`, on the shift `from` names or reported. */
export interface HazardPlot {
  key: string
  county: County
  compound: string
  grade: HazardGrade
  /** Which of the words of its grade. */
  words: number
  at: Date
  from: PlannedHazard['from']
  /** The state that it stands in when the telling stops. */
  until: Exclude<HazardState, 'merged'>
  turn?: 'sent-back' | 'extension-asked' | 'supervised'
}

/** The words of a plot. */
export function wordsOf({ grade, words }: Pick<HazardPlot, 'grade' | 'words'>): HazardWords {
  const list = grade === 'major' ? majorWords : generalWords
  const found = list[words % list.length]
  if (!found) throw new RangeError('there are words of both grades')
  return found
}

const inOrder: readonly HazardState[] = ['grade', 'dispatch', 'rectify', 'inspect', 'close', 'closed']
/** Working days until the deadline of a major hazard, and from a request until an extended one: beyond the deadline, and not too far. */
const allowed = 12
const longest = 14
/** Office minutes from each step to the next: within every clock. */
const takes = { judge: 90, give: 45, mend: 3 * officeDay, look: officeDay - 60, close: 120 } as const

/** A hazard step by step, each by whoever's it is, as far as its plot goes. */
export function tellHazard(plot: HazardPlot, calendar: Calendar): PlannedHazard {
  const { key, county, compound: area, grade, until, from, turn } = plot
  const told = wordsOf(plot)
  const { secretary, worker, township, mender } = hands(area)
  const major = grade === 'major' ? majorWords[plot.words % majorWords.length] : undefined
  let now = plot.at
  const later = (minutes: number): Date => {
    now = addOfficeMinutes(now, minutes, calendar)
    return now
  }
  const steps: PlannedStep[] = []
  const isPast = (state: HazardState) => until !== 'declined' && inOrder.indexOf(until) >= inOrder.indexOf(state)
  if (until === 'declined') steps.push({ call: 'decline', by: secretary, at: later(takes.judge), given: { reason: '现场看过，是施工临时堆放，当天已清走，不属隐患。' } })
  if (isPast('dispatch')) steps.push({ call: 'grade', by: secretary, at: later(takes.judge), given: { grade } })
  if (isPast('rectify')) {
    if (major) {
      const deadline = dayOf(addWorkingDays(now, allowed, calendar))
      steps.push({ call: 'plan', by: secretary, at: later(takes.give), given: { measure: major.measure, funds: major.funds, person: mender.name, deadline, precaution: major.precaution } })
    }
    steps.push({ call: 'dispatch', by: secretary, at: later(takes.give), given: mender.owner })
  }
  if (turn === 'supervised') steps.push({ call: 'supervise', by: township, at: later(takes.give), given: { words: '时间紧，请每天报一次进度。' } })
  if (turn === 'extension-asked') steps.push({ call: 'askExtension', by: mender.by, at: later(takes.mend), given: { until: dayOf(addWorkingDays(now, longest, calendar)), reason: '配件要从外地调，预计一周到货。' } })
  if (isPast('inspect')) steps.push({ call: 'rectify', by: mender.by, at: later(takes.mend), given: { words: told.mended }, shows: 'after' })
  if (turn === 'sent-back' && isPast('close')) {
    steps.push({ call: 'sendBack', by: mender.judge, at: later(takes.look), given: { reason: '只清了一半，靠墙的还在。' }, shows: 'after' })
    steps.push({ call: 'rectify', by: mender.by, at: later(takes.mend), given: { words: `${told.mended}靠墙的也清了。` }, shows: 'after' })
  }
  if (isPast('close')) steps.push({ call: 'pass', by: mender.judge, at: later(takes.look), given: { words: '到现场看过，已整改。' }, shows: 'after' })
  if (isPast('closed')) steps.push({ call: 'close', by: mender.judge === worker ? worker : secretary, at: later(takes.close), given: {} })
  // Whoever reports beside a shift does so in their own grid.
  return { key, county, area: 'by' in from ? `${area}001` : area, kind: told.kind, from, steps }
}
