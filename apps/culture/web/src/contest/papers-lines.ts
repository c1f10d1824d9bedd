import type { takePapersInput } from '@wuxin/culture/contest-input.schema'
import { mark } from '@wuxin/culture/contest-round.schema'
import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { step } from '@wuxin/platform/input.schema'
import { z } from 'zod'

const schema = step.extend({ points: z.record(z.string(), mark.or(z.literal('')).optional()), minutes: z.record(z.string(), mark.or(z.literal('')).optional()).default({}) })

/** Points of papers by entrant; who has none yet is left blank. Time is typed in minutes. */
export const papersLines = {
  schema,
  initial: ({ played, round }: ContestRecord): Partial<z.input<typeof schema>> => ({ points: Object.fromEntries((played[round - 1]?.standings ?? []).flatMap(({ entrant, score }) => (score === null ? [] : [[entrant, score]]))) }),
  read: ({ id, version, points, minutes }: z.output<typeof schema>): z.input<typeof takePapersInput> => ({
    id, version, papers: Object.entries(points).flatMap(([entrant, typed]) => (typed ? [{ entrant, points: typed, seconds: minutes[entrant] ? Math.round(Number(minutes[entrant]) * 60) : null }] : [])),
  }),
}
