import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { span } from '@wuxin/platform/input.schema'
import { inboxView } from '@wuxin/platform/list'
import { instant, placeView } from '@wuxin/platform/view.schema'
import { patrolFigures } from './figure.rules.ts'
import { hazardGrades } from './hazard.schema.ts'

/** What of this module waits for somebody, is found, or lies on the map. */
export const recordKinds = ['shift', 'hazard', 'route', 'team', 'checkpoint'] as const
export type RecordKind = (typeof recordKinds)[number]

/** The step that a to-do asks for: the main action of its record's state, or one of the last three, 有冲突要定, 照片未传完 and 已上报到本级. */
export const todoSteps = ['start', 'finish', 'close', 'grade', 'dispatch', 'grantExtension', 'rectify', 'pass', 'settle', 'photos', 'escalated'] as const
export type TodoStep = (typeof todoSteps)[number]

/** The place that a tile or map is about; the caller's own scope where left out. */
export const placeInput = z.object({ area: areaCode.optional() })
/** What waits for the caller (我的待办): their shifts of today and the steps of hazards. */
export const patrolInbox = inboxView(['shift', 'hazard'], todoSteps)
/** One answer to a search over all modules. */
export const patrolHit = z.object({ kind: z.enum(recordKinds).exclude(['checkpoint']), id: z.uuid(), number: z.string(), title: z.string(), place: placeView })

/** Which rows figures are counted over. */
export const figuresInput = z.object(span)
export type FiguresInput = z.output<typeof figuresInput>
/** The same, parted by the places one level down, or by month. */
export const figuresByInput = figuresInput.extend({ by: z.enum(['place', 'month']) })
/** How many each figure counts. */
export const patrolTally = z.record(z.enum(patrolFigures), z.int())
/** Figures of one part each: a place, or a month `YYYY-MM`. */
export const patrolTallies = z.array(z.object({ key: z.string(), name: z.string(), tally: patrolTally }))

/** The tile of the one screen: what waits now, each as a chip of its list shows it. */
export const patrolTile = z.object({ inspected: z.int(), compounds: z.int(), open: z.int(), major: z.int(), overdue: z.int(), toGrade: z.int(), shiftsToday: z.int(), underWay: z.int(), asOf: instant })
/** A compound on the map with what lies in it. */
export const patrolPlace = z.object({ place: placeView, open: z.int(), major: z.int(), overdue: z.int(), inspectedAt: instant.nullable() })
/** A checkpoint or open hazard on the map, and in the list beside it; degrees, WGS 84. Of a hazard without a position the compound's own is the map's to take. */
export const patrolPoint = z.object({ kind: z.enum(['checkpoint', 'hazard']), id: z.uuid(), name: z.string(), place: placeView, grade: z.enum(hazardGrades).nullable(), position: z.object({ lng: z.number(), lat: z.number() }).nullable() })
