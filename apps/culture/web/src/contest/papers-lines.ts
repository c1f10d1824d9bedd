import type { takePapersInput } from '@wuxin/culture/contest-input.schema'
import { mark } from '@wuxin/culture/contest-round.schema'
import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { step } from '@wuxin/platform/input.schema'
import { z } from 'zod'

/** Where points come from: the quiz of the event, or papers that were marked by hand. */
export const paperSources = ['quiz', 'hand'] as const

const typed = z.record(z.string(), mark.or(z.literal('')).optional()).default({})
const schema = step.extend({ source: z.enum(paperSources), points: typed, minutes: typed })

/** Points of papers by entrant; who has none yet is left blank. Time is typed in minutes. */
export const papersLines = {
  schema,
  initial: ({ played, round }: ContestRecord): Partial<z.input<typeof schema>> => ({
    source: 'quiz', points: Object.fromEntries((played[round - 1]?.standings ?? []).flatMap(({ entrant, score }) => (score === null ? [] : [[entrant, score]]))),
  }),
  read: ({ id, version, source, points, minutes }: z.output<typeof schema>): z.input<typeof takePapersInput> => ({
    id, version,
    papers: source === 'quiz' ? null : Object.entries(points).flatMap(([entrant, given]) => (given ? [{ entrant, points: given, seconds: minutes[entrant] ? Math.round(Number(minutes[entrant]) * 60) : null }] : [])),
  }),
}
