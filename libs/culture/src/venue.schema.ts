import { areaCode } from '@wuxin/platform/area'
import { errorsOf } from '@wuxin/platform/error'
import { differs, reason, reasonStep, step, text, timeOfDay, title, unitId, words } from '@wuxin/platform/input.schema'
import { countsOf, listOf, listQuery } from '@wuxin/platform/list'
import { roles } from '@wuxin/platform/role'
import { instant, named, placeView, standing } from '@wuxin/platform/view.schema'
import { z } from 'zod'

/** What a venue (场地) is: 红色港湾, 党群服务中心, 活动室, 广场, 阅览室, 培训教室, 舞台, 健身场地, 其他. */
export const venueKinds = ['harbour', 'service_center', 'activity_room', 'square', 'reading_room', 'classroom', 'stage', 'sports_ground', 'other'] as const
export type VenueKind = (typeof venueKinds)[number]
/** What it is good for: 党建, 文艺, 阅读, 培训, 议事, 健身, 亲子, 养老, 志愿, 展览. */
export const venueFunctions = ['party', 'show', 'reading', 'class', 'meeting', 'fitness', 'children', 'elderly', 'volunteer', 'exhibition'] as const
export type VenueFunction = (typeof venueFunctions)[number]

/** Longest texts in characters, and the most of what a venue takes. */
export const venueLimits = { spot: 60, item: 20, equipment: 20, intervals: 4, capacity: 20_000 } as const

/** A span of time that was asked for, as an error tells of it; ISO in UTC. */
export interface Gap {
  from: string
  to: string
}

/** Rules that a step on a venue, a closure or a booking can break, with what the text about it says. Instants are ISO, days `YYYY-MM-DD`. */
export interface VenueErrors {
  /** Another venue of the same place has this name. */
  VENUE_NAME_TAKEN: { name: string }
  /** 已停用: it is booked no more. */
  VENUE_RETIRED: { name: string }
  /** 临时关闭: somebody closed it for that time. */
  VENUE_CLOSED: { name: string; from: string; to: string; reason: string }
  /** It does not open on that day. */
  VENUE_SHUT: { name: string; day: string }
  /** Outside of its opening hours; `hours` are those of that day. */
  VENUE_HOURS: { name: string; day: string; hours: string }
  /** Somebody was first. `free` are the free hours of that day and of the next days, long enough for what was asked. */
  VENUE_TAKEN: { name: string; free: Gap[] }
  BOOKING_ORDER: { starts: string; ends: string }
  BOOKING_PAST: { starts: string }
  BOOKING_TOO_LONG: { hours: number }
  BOOKING_TOO_FAR: { latest: string }
  /** A booking of an event moves and ends with its event. */
  BOOKING_OF_EVENT: { event: string }
  CLOSURE_ORDER: { from: string; to: string }
  CLOSURE_PAST: { to: string }
  /** There are bookings in that time: they are taken back only where that was asked for. */
  CLOSURE_BOOKED: { count: number; numbers: string; bookings: { id: string; number: string; from: string; to: string }[] }
}

/** An error of venues and bookings with the parameters that belong to its code. */
export const venueError = errorsOf<VenueErrors>()

/** An instant as forms send it, with its offset. */
export const moment = z.iso.datetime({ offset: true })

/** Open from-to on a day, in Asia/Shanghai. */
export const interval = z.object({ from: timeOfDay, to: timeOfDay })
export type Interval = z.infer<typeof interval>

const inOrder = (all: readonly Interval[]): boolean => all.every(({ from, to }, at) => from < to && (at === 0 || (all[at - 1]?.to ?? '') < from))
/** The hours of a day, one after another; none where it does not open. */
export const intervals = z.array(interval).max(venueLimits.intervals).refine(inOrder, { error: 'HOURS_ORDER' })

/** 开放时间: Monday first; statutory holidays have hours of their own. */
export const openingHours = z.object({ weekdays: z.array(intervals).length(7), holidays: intervals })
export type OpeningHours = z.infer<typeof openingHours>

/** Who keeps a venue (管理方), or answers for something: a unit, or who holds a post at the place. */
export const responsible = z.object({ unit: unitId.nullable().default(null), role: z.enum(roles).nullable().default(null) }).refine(({ unit, role }) => unit === null || role === null, { error: 'UNIT_OR_ROLE', path: ['role'] })
export type Responsible = z.infer<typeof responsible>
/** The same with what it is called; `names` are those whom it comes to now. */
export const responsibleView = z.object({ unit: named.nullable(), role: z.enum(roles).nullable(), names: z.string() })

const equipment = z.array(text(venueLimits.item)).max(venueLimits.equipment).refine(differs, { error: 'TWICE' })
const functions = z.array(z.enum(venueFunctions)).max(venueFunctions.length).refine(differs, { error: 'TWICE' })

const venueFields = {
  name: title, kind: z.enum(venueKinds), spot: text(venueLimits.spot).nullable().default(null), functions, equipment,
  /** People; null where nobody counts them. */
  capacity: z.int().min(1).max(venueLimits.capacity).nullable().default(null),
  hours: openingHours, keeper: responsible, needsApproval: z.boolean().default(false), words: words.nullable().default(null),
} as const

/** A venue (场地) at a place. */
export const addVenueInput = z.object({ area: areaCode, ...venueFields })
export type AddVenue = z.output<typeof addVenueInput>
/** Says anew what it is. Bookings stay as they are. */
export const amendVenueInput = step.extend(venueFields)
/** 停用: no more bookings; those ahead are taken back where `release`, else CLOSURE_BOOKED says which. */
export const retireVenueInput = reasonStep.extend({ release: z.boolean().default(false) })
/** 临时关闭 from-to, and why; as above about the bookings in it. */
export const closeVenueInput = step.extend({ from: moment, to: moment, reason, release: z.boolean().default(false) })
/** 提前开放: the closure ends now, or never begins. */
export const reopenVenueInput = step.extend({ closure: z.uuid() })

/** The chips over the list: 开放中, 需审批, 临时关闭, 已停用. */
export const venueChips = ['open_now', 'approval', 'closed_now', 'retired'] as const
export type VenueChip = (typeof venueChips)[number]
/** Venues of the caller's places, and of those above whose people come there too. */
export const venueListInput = listQuery(['name', 'area', 'capacity']).extend({
  area: areaCode.optional(), chip: z.enum(venueChips).optional(), kind: z.enum(venueKinds).optional(), function: z.enum(venueFunctions).optional(),
})
export type VenueListInput = z.output<typeof venueListInput>

/** A closure (临时关闭). */
export const closureView = z.object({ id: z.uuid(), from: instant, to: instant, reason: z.string(), by: z.string() })
export type ClosureView = z.infer<typeof closureView>

/** One row of the list of venues. */
export const venueRow = z.object({
  id: z.uuid(), version: z.int(), name: z.string(), kind: z.enum(venueKinds), place: placeView, spot: z.string().nullable(), functions: z.array(z.enum(venueFunctions)), capacity: z.int().nullable(),
  needsApproval: z.boolean(), retired: z.boolean(),
  /** Its hours of today, closures left out: empty where it does not open. */
  today: z.array(interval),
  /** Bookings ahead, asked for or held. */
  ahead: z.int(),
})
export type VenueRow = z.infer<typeof venueRow>
/** A page of venues, with how many each chip would show. */
export const venueList = listOf(venueRow).extend({ chips: countsOf(venueChips) })

/** A venue as its page shows it. */
export const venueRecord = venueRow.extend({
  ...standing, equipment: z.array(z.string()), hours: openingHours, keeper: responsibleView, words: z.string().nullable(), closures: z.array(closureView), retiredReason: z.string().nullable(),
})
export type VenueRecord = z.infer<typeof venueRecord>

/** Where a resident looks for venues. */
export const publicVenuesInput = z.object({ area: areaCode })
/** A venue as residents see it (附近场地): when it opens, what it has, whom one asks. */
export const publicVenue = venueRow.pick({ id: true, name: true, kind: true, spot: true, functions: true, capacity: true, today: true }).extend({
  place: z.string(), equipment: z.array(z.string()), hours: openingHours, words: z.string().nullable(),
  /** Closed for these days. */
  closures: z.array(closureView.pick({ from: true, to: true, reason: true })),
})
export type PublicVenue = z.infer<typeof publicVenue>
