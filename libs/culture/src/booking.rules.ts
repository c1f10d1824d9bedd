import { mayAt } from '@wuxin/platform/caller'
import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { stepRules, type Standing, type Who } from '@wuxin/platform/step.rules'
import { permissions } from './permissions.ts'

/** A booking (预约): 待审批, 已约定, 未同意, 已取消. */
export const bookingStates = ['asked', 'held', 'refused', 'cancelled'] as const
export type BookingState = (typeof bookingStates)[number]

/** 同意, 不同意, 改时间, 取消; 逐级提醒 and 过时未批 are the clock's. */
export const bookingActions = ['hold', 'refuse', 'move', 'cancel', 'escalate', 'lapse'] as const
export type BookingAction = (typeof bookingActions)[number]
/** The lines of a booking's history: its making and its steps. */
export const bookingLines = ['book', ...bookingActions] as const

/** 待审批 → 已约定; where the venue asks for no approval, or who asks may give it, it begins as held. A booking that is moved may have to be approved again. */
export const bookingLifecycle = defineLifecycle({
  states: bookingStates,
  initial: 'asked',
  final: ['refused', 'cancelled'],
  actions: {
    hold: { from: ['asked'], to: ['held'], by: 'booking:answer' },
    refuse: { from: ['asked'], to: ['refused'], by: 'booking:answer', requires: ['reason'] },
    move: { from: ['asked', 'held'], to: ['asked', 'held'], by: 'booking:ask', requires: ['starts', 'ends'] },
    cancel: { from: ['asked', 'held'], to: ['cancelled'], by: 'booking:ask', requires: ['reason'] },
    escalate: { from: ['asked'], to: ['asked'], by: null },
    lapse: { from: ['asked'], to: ['cancelled'], by: null },
  },
})

/** What the rules look at: `units` are the keeper's. */
export interface BookingFacts extends Standing<BookingState> {
  /** The account of whoever asked. */
  askedBy: string
  /** The event that it is for. */
  event: string | null
}

/** Whether somebody answers for bookings of a venue there: who organises at its place, and the people of the unit that keeps it. */
export const mayAnswer = ({ area, units }: { area: string; units: readonly string[] }, who: Pick<Who, 'grants'>): boolean => mayAt(who, permissions['booking:answer'], area, units)

const isTheirs = (facts: BookingFacts, who: Who): boolean => facts.askedBy === who.id || mayAnswer({ area: facts.area, units: facts.units ?? [] }, who)
/** A booking of an event goes where its event goes. */
const isTheirsAlone = (facts: BookingFacts, who: Who): boolean => facts.event === null && isTheirs(facts, who)

/** Who asked moves and cancels it, and so does whoever answers for the venue. */
export const bookingRules = stepRules<BookingFacts, BookingAction>({
  lifecycle: bookingLifecycle,
  permissions,
  actions: bookingActions,
  anywhere: ['move', 'cancel'],
  guards: { move: isTheirsAlone, cancel: isTheirsAlone },
  main: { asked: ['hold'], held: ['move'] },
})
