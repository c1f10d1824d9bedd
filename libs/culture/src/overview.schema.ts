import { areaCode } from '@wuxin/platform/area'
import { span } from '@wuxin/platform/input.schema'
import { inboxView } from '@wuxin/platform/list'
import { instant, placeView } from '@wuxin/platform/view.schema'
import { z } from 'zod'
import { cultureFigures } from './event-figure.rules.ts'
import { eventKinds } from './event-kind.schema.ts'
import { eventStates } from './event.schema.ts'

/** What of this module waits for somebody, or is found. */
export const recordKinds = ['event', 'booking', 'venue', 'contest'] as const
export type RecordKind = (typeof recordKinds)[number]

/** The step that a to-do asks for: the main action of its record's state, or 逐级上报到本级. */
export const todoSteps = ['publish', 'openSignUp', 'openCheckIn', 'start', 'finish', 'archive', 'hold', 'begin', 'settle', 'publishResult', 'escalated'] as const
export type TodoStep = (typeof todoSteps)[number]

/** The place that a tile or map is about; the caller's own scope where left out. */
export const placeInput = z.object({ area: areaCode.optional() })
/** What waits for the caller (我的待办). */
export const cultureInbox = inboxView(['event', 'booking', 'contest'], todoSteps)
/** One answer to a search over all modules. */
export const cultureHit = z.object({ kind: z.enum(recordKinds).exclude(['booking']), id: z.uuid(), number: z.string(), title: z.string(), place: placeView })

/** Which rows figures are counted over. */
export const figuresInput = z.object(span)
export type FiguresInput = z.output<typeof figuresInput>
/** The same, parted by the places one level down, by month, or by the kind of event. */
export const figuresByInput = figuresInput.extend({ by: z.enum(['place', 'month', 'kind']) })
/** How many each figure counts. */
export const cultureTally = z.record(z.enum(cultureFigures), z.int())
/** Figures of one part each: a place, a month `YYYY-MM`, or a kind, whose name is the pages' to say. */
export const cultureTallies = z.array(z.object({ key: z.string(), name: z.string(), tally: cultureTally }))

/** The tile of the one screen: what waits now, each as a chip of its list shows it. */
export const cultureTile = z.object({ draft: z.int(), signUp: z.int(), today: z.int(), underWay: z.int(), scoring: z.int(), overdue: z.int(), asOf: instant })
/** An event that is ahead or under way, on the map and in the list beside it; it lies where its place does. */
export const eventPoint = z.object({ id: z.uuid(), title: z.string(), kind: z.enum(eventKinds), state: z.enum(eventStates), place: placeView, at: z.string().nullable(), starts: instant })
