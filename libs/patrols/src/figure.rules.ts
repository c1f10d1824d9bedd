/**
 * What is counted of one place and time; each figure drills down to the rows that it counts.
 * - `inspected`: compounds in which a shift was done;
 * - `hazards`: hazards found, those left out that were declined or merged; `major` of them;
 * - `closed`: of those, the closed ones; `overdue`: those whose deadline is over and that wait still;
 * - `recurring`: hazards of a kind that came back at a place;
 * - `shifts`: shifts done; `missed`: shifts that nobody walked; `check_ins`, `findings`.
 */
export const patrolFigures = ['inspected', 'hazards', 'major', 'closed', 'overdue', 'recurring', 'shifts', 'missed', 'check_ins', 'findings'] as const
export type PatrolFigure = (typeof patrolFigures)[number]

/** The list that shows a figure's rows: its own name as `figure` narrows it, beside the same place and days. */
export const listOfFigure = {
  inspected: 'coverage', hazards: 'hazards', major: 'hazards', closed: 'hazards', overdue: 'hazards', recurring: 'hazards', shifts: 'shifts', missed: 'shifts', check_ins: 'shifts', findings: 'shifts',
} as const satisfies Record<PatrolFigure, string>

/** How many each figure counts. */
export type PatrolTally = Readonly<Record<PatrolFigure, number>>
