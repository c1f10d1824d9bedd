import { actsForUnit, holdsForPlace, mayAt } from '@wuxin/platform/caller'
import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { stepRules, type Standing, type Who } from '@wuxin/platform/step.rules'
import { dayOf, type Day } from '@wuxin/platform/working-day'
import { permissions } from './permissions.ts'
import type { VolunteerSettings } from './settings.schema.ts'
import { orderActions, orderStates, type OrderAction, type OrderState, type OrderStep } from './order.schema.ts'

const open = ['dispatch', 'accept', 'serve', 'check', 'rate'] as const
const beforeServed = ['dispatch', 'accept', 'serve'] as const

/**
 * 点单 → 派单 → 接单 → 服务 → 验收 → 评单. An order for an offer is dispatched to its unit at once, by the system; whoever
 * refuses it says why, and it waits to be dispatched anew, or for a member who takes it (党员领单). A bad rating sends it back, as often as the settings allow.
 */
export const orderLifecycle = defineLifecycle({
  states: orderStates,
  initial: 'dispatch',
  final: ['closed', 'declined', 'withdrawn'],
  actions: {
    dispatch: { from: ['dispatch'], to: ['accept'], by: 'order:dispatch', requires: ['owner'], clock: 'orderAccept' },
    take: { from: ['dispatch'], to: ['serve'], by: 'order:serve', clock: 'orderServe' },
    accept: { from: ['accept'], to: ['serve'], by: 'order:serve', clock: 'orderServe' },
    finish: { from: ['serve'], to: ['check'], by: 'order:serve', requires: ['outcome', 'words'], clock: 'orderCheck' },
    pass: { from: ['check'], to: ['rate'], by: 'order:check', clock: 'orderRate' },
    sendBack: { from: ['check'], to: ['serve'], by: 'order:check', requires: ['reason'], clock: 'orderServe' },
    rate: { from: ['rate'], to: ['closed', 'serve'], by: 'order:check', requires: ['score'], clock: 'orderServe' },
    refuse: { from: ['accept'], to: ['dispatch'], by: 'order:serve', requires: ['reason'], clock: 'orderDispatch' },
    handOn: { from: ['accept', 'serve'], to: ['accept'], by: 'order:dispatch', requires: ['owner', 'reason'], clock: 'orderAccept' },
    decline: { from: ['dispatch'], to: ['declined'], by: 'order:dispatch', requires: ['reason'] },
    withdraw: { from: beforeServed, to: ['withdrawn'], by: 'order:dispatch', requires: ['reason'] },
    remark: { from: open, to: open, by: null, requires: ['words'] },
    supervise: { from: open, to: open, by: 'order:supervise', requires: ['words'] },
    lapse: { from: ['rate'], to: ['closed'], by: null },
    escalate: { from: ['dispatch', 'accept', 'serve', 'check'], to: ['dispatch', 'accept', 'serve', 'check'], by: null },
  },
})

/** What the rules look at. An order is owned by a unit, or by a member who took it on. */
export interface OrderFacts extends Standing<OrderState> {
  ownerUnit: string | null
  ownerPerson: string | null
  /** The account that placed it for the community; null for residents. */
  placedById: string | null
  /** People who did the work, as accounts. */
  doers: readonly string[]
}

/** Does the caller act for the order's owner: the member who took it on, or anybody of the unit. */
export const actsForOwner = ({ ownerUnit, ownerPerson, area }: OrderFacts, who: Who): boolean =>
  ownerPerson === who.id || (ownerUnit !== null && actsForUnit(who, permissions['order:serve'], area, ownerUnit))

/** Whether it is their own work, or that of their unit: nobody passes or rates that, by a code or otherwise. */
export const isOwnOrder = (facts: OrderFacts, who: Who): boolean => facts.doers.includes(who.id) || actsForOwner(facts, who)
const isNotOwn = (facts: OrderFacts, who: Who): boolean => !isOwnOrder(facts, who)

/** Answers about the steps of an order; accepting and finishing are its owner's. */
export const orderRules = stepRules<OrderFacts, OrderAction>({
  lifecycle: orderLifecycle,
  permissions,
  actions: orderActions,
  open: ['take', 'accept', 'finish', 'refuse'],
  guards: {
    take: ({ area }, who) => holdsForPlace(who, permissions['order:serve'], area), accept: actsForOwner, finish: actsForOwner, refuse: actsForOwner, pass: isNotOwn,
    sendBack: isNotOwn, rate: isNotOwn,
  },
  main: { dispatch: ['dispatch', 'take'], accept: ['accept'], serve: ['finish'], check: ['pass'], rate: ['rate'] },
})

/** Who reads whose order it is, in their own words, and asks for name, number and door with a reason: who organises the place, and whoever it was given to, until it is closed. */
export const mayReadOrder = (facts: OrderFacts, who: Who): boolean =>
  holdsForPlace(who, permissions['order:dispatch'], facts.area) || facts.placedById === who.id || (actsForOwner(facts, who) && !orderLifecycle.final.includes(facts.state))

/** Who reads what was done on it, and how it was rated: who lists orders here, and whoever it was given to. */
export const mayFollowOrder = (facts: OrderFacts, who: Who): boolean =>
  mayReadOrder(facts, who) || actsForOwner(facts, who) || mayAt(who, permissions['order:list'], facts.area, facts.units)

/** What the holder of the tracking code may do. */
export const residentOrderActions = ['rate', 'withdraw'] as const satisfies readonly OrderAction[]
export type ResidentOrderAction = (typeof residentOrderActions)[number]
/** Whether the code opens this step in this state. */
export const mayOrderer = (action: ResidentOrderAction, state: OrderState): boolean => orderLifecycle.actions[action].from.includes(state)

/** The state after a rating of 1 to 5: one or two sends it back, as often as the settings allow. */
export const stateAfterScore = (score: number, reopened: number, { orderReopen }: Pick<VolunteerSettings, 'orderReopen'>): 'closed' | 'serve' =>
  score <= 2 && reopened < orderReopen ? 'serve' : 'closed'

/** Who keeps an offer: who organises its place, and whoever speaks for its unit. */
export const mayKeepOffer = ({ area, unit }: { area: string; unit: string }, who: Pick<Who, 'grants'>): boolean =>
  holdsForPlace(who, permissions['offer:edit'], area) || actsForUnit(who, permissions['offer:edit'], area, unit)

/** Orders that an offer still takes in a month; null where it sets no limit. Those that were declined or withdrawn, or that its unit has not got, take no room. */
export const roomIn = (capacity: number | null, taken: number): number | null => (capacity === null ? null : Math.max(0, capacity - taken))

/** `2025-04`, by which an offer's capacity is counted. */
export const monthOf = (instant: Date): string => dayOf(instant).slice(0, 7)

/** Can it be ordered on a day. */
export const isOffered = ({ from, to, closedAt }: { from: Day; to: Day | null; closedAt: Date | null }, day: Day): boolean => closedAt === null && from <= day && (to === null || day <= to)

const stepOfState: Record<OrderState, OrderStep> = {
  dispatch: 'dispatch', accept: 'accept', serve: 'serve', check: 'serve', rate: 'rate', closed: 'rate', declined: 'dispatch', withdrawn: 'place',
}
/** Where on the five steps an order stands. */
export const stepOfOrder = (state: OrderState): OrderStep => stepOfState[state]

/** A livelihood matter solved by party members (党员办实事): closed as solved, a party member among those who did it. */
export const isLivelihoodMatter = ({ state, outcome, doers }: { state: OrderState; outcome: string | null; doers: readonly { partyMember: boolean }[] }): boolean =>
  state === 'closed' && outcome === 'solved' && doers.some(({ partyMember }) => partyMember)
