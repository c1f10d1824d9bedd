import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { span } from '@wuxin/platform/input.schema'
import { inboxView } from '@wuxin/platform/list'
import { instant, placeView } from '@wuxin/platform/view.schema'
import { placedFigures, volunteerFigures } from './figure.rules.ts'

/** What of this module waits for somebody, is found, or lies on the map. */
export const recordKinds = ['wish', 'order', 'record', 'report', 'listing', 'project', 'pledge', 'building', 'household', 'watch', 'alarm', 'session', 'home_service'] as const
export type RecordKind = (typeof recordKinds)[number]

/**
 * The step that a to-do asks for: the main action of its record's state, or one of the last four, 看窗, 多轮未认领, 已上报到本级
 * and 群众有话说. What is open to whoever comes first (claim, take) waits for nobody by name.
 */
export const todoSteps = [
  'verify', 'publish', 'contact', 'fulfil', 'confirm', 'rate', 'dispatch', 'accept', 'finish', 'pass', 'agree', 'draft', 'sign', 'deliver', 'evaluate', 'review',
  'consent', 'assign', 'acceptCare', 'visit',
  'noAnswer', 'setOut', 'hold', 'close', 'callBack', 'look', 'left_over', 'escalated', 'remarked',
] as const
export type TodoStep = (typeof todoSteps)[number]

/** The place that a tile or map is about; the caller's own scope where left out. */
export const placeInput = z.object({ area: areaCode.optional() })

/** What waits for the caller (我的待办). A household is called by its number, never by name. */
export const volunteerInbox = inboxView(recordKinds, todoSteps)
/** One thing that waits. */
export const todo = volunteerInbox.shape.rows.element

/** One answer to a search over all modules; households and alarms are found by nobody this way. */
export const searchable = ['wish', 'order', 'team', 'listing', 'project', 'session', 'home_service'] as const
/** A record that a search found. */
export const volunteerHit = z.object({ kind: z.enum(searchable), id: z.uuid(), number: z.string(), title: z.string(), place: placeView })

/** Which rows figures are counted over. */
export const figuresInput = z.object(span)
export type FiguresInput = z.output<typeof figuresInput>
/** The same, parted by the places one level down, or by month. */
export const figuresByInput = figuresInput.extend({ by: z.enum(['place', 'month']) })
/** How many each figure counts. */
export const volunteerTally = z.record(z.enum(volunteerFigures), z.int())
/** Figures of one part each: a place, or a month `YYYY-MM`. */
export const volunteerTallies = z.array(z.object({ key: z.string(), name: z.string(), tally: z.record(z.enum(placedFigures), z.int()) }))

/** The tile of the one screen: what waits now, each as a chip of its list shows it. What a time has come to, the figures say. */
export const volunteerTile = z.object({
  unclaimed: z.int(), overdueWishes: z.int(), ordersUnderWay: z.int(), overdueOrders: z.int(), projectsUnderWay: z.int(), alarms: z.int(), asOf: instant,
})
/** Open wishes, orders and repairs at one compound, for the map; nothing of households. */
export const volunteerPlace = z.object({ place: placeView, wishes: z.int(), orders: z.int(), homeServices: z.int(), overdue: z.int() })

/** The first page of a volunteer or member on the phone: what is mine to do, and what I could take on. */
export const myDay = z.object({
  registered: z.boolean(), todos: z.array(todo), waiting: z.int(), watchesOpen: z.int(), visitsDue: z.int(), claims: z.int(), openWishes: z.int(), openOrders: z.int(),
  served: z.object({ records: z.int(), minutes: z.int() }), asOf: instant,
})
