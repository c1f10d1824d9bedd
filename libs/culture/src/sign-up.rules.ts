import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { stepRules, type Standing } from '@wuxin/platform/step.rules'
import { permissions } from './permissions.ts'
import { signUpActions, signUpStates, type SignUpAction, type SignUpState } from './sign-up.schema.ts'

const inLine = ['in', 'waiting', 'offered'] as const

/** 报名 → 候补 → 待确认 → 已报名; out of the line by 取消, 劝退 or 未确认. Attendance leaves it where it stands. */
export const signUpLifecycle = defineLifecycle({
  states: signUpStates,
  initial: 'waiting',
  final: ['withdrawn', 'lapsed', 'removed'],
  actions: {
    enter: { from: ['waiting'], to: ['in', 'waiting'], by: 'sign-up:edit' },
    amend: { from: inLine, to: inLine, by: 'sign-up:edit' },
    offer: { from: ['waiting'], to: ['offered'], by: null },
    confirm: { from: ['offered'], to: ['in'], by: 'sign-up:edit' },
    withdraw: { from: inLine, to: ['withdrawn'], by: 'sign-up:edit' },
    lapse: { from: ['offered'], to: ['lapsed'], by: null },
    remove: { from: inLine, to: ['removed'], by: 'sign-up:edit', requires: ['reason'] },
    attend: { from: ['in', 'offered'], to: ['in'], by: 'sign-up:check-in', requires: ['heads'] },
    unattend: { from: ['in'], to: ['in'], by: 'sign-up:check-in', requires: ['reason'] },
  },
})

/** What the rules look at; the entity and the row on the page both have it. */
export interface SignUpFacts extends Standing<SignUpState> {
  attendedAt: Date | string | null
}

/** Who may do what with a sign-up. */
export const signUpRules = stepRules<SignUpFacts, SignUpAction>({
  lifecycle: signUpLifecycle,
  permissions,
  actions: signUpActions,
  guards: {
    enter: () => false,
    amend: ({ attendedAt }) => attendedAt === null,
    withdraw: ({ attendedAt }) => attendedAt === null,
    remove: ({ attendedAt }) => attendedAt === null,
    attend: ({ attendedAt }) => attendedAt === null,
    unattend: ({ attendedAt }) => attendedAt !== null,
  },
  main: { offered: ['confirm'], in: ['attend'] },
})

/** What the holder of the code may do, before the event begins to take people in. */
export const residentSignUpActions = ['amend', 'confirm', 'withdraw'] as const satisfies readonly SignUpAction[]
export type ResidentSignUpAction = (typeof residentSignUpActions)[number]
/** Whether the code opens this step. */
export const mayHolder = (action: ResidentSignUpAction, { state, attendedAt }: Pick<SignUpFacts, 'state' | 'attendedAt'>): boolean =>
  attendedAt === null && signUpLifecycle.actions[action].from.includes(state)

/** A sign-up in its line: `place` is the order of arrival. */
export interface InLine {
  id: string
  place: number
  state: SignUpState
  heads: number
}

/** Who holds places: those who are in, and those to whom one is offered until they answer. */
export const holdsPlaces = (state: SignUpState): boolean => state === 'in' || state === 'offered'
/** Still in the line, so that its phone signs up no second time. */
export const isInLine = (state: SignUpState): boolean => holdsPlaces(state) || state === 'waiting'

const headsOf = (line: readonly InLine[], holds: (state: SignUpState) => boolean): number => line.reduce((sum, { state, heads }) => (holds(state) ? sum + heads : sum), 0)

/** Places that are taken or held for somebody. */
export const takenOf = (line: readonly InLine[]): number => headsOf(line, holdsPlaces)
/** Heads of those who wait. */
export const waitingOf = (line: readonly InLine[]): number => headsOf(line, (state) => state === 'waiting')
/** Places that are left; null where the event takes whoever comes. Never below 0. */
export const freeOf = (capacity: number | null, line: readonly InLine[]): number | null => (capacity === null ? null : Math.max(0, capacity - takenOf(line)))

/** What is known of an event's line without reading it: heads that hold a place, and whether somebody waits. */
export interface Seats {
  capacity: number | null
  taken: number
  isAnybodyWaiting: boolean
}

/**
 * Where a party that arrives now comes to stand: in, where it fits and nobody waits. A small party does not overtake a
 * larger one that waits for more places than are left: who came first is asked first.
 */
export const admit = ({ capacity, taken, isAnybodyWaiting }: Seats, heads: number): 'in' | 'waiting' =>
  capacity === null || (heads <= capacity - taken && !isAnybodyWaiting) ? 'in' : 'waiting'

/**
 * Whom places that came free are offered to (递补), in the order of arrival: a party that does not fit keeps its place in
 * the line, and the next one that fits is asked, so that no place stays empty while somebody waits for it.
 */
export function promoted(capacity: number | null, line: readonly InLine[]): InLine[] {
  let free = freeOf(capacity, line) ?? Infinity
  return line
    .filter(({ state }) => state === 'waiting')
    .toSorted((one, other) => one.place - other.place)
    .filter(({ heads }) => {
      const fits = heads <= free
      if (fits) free -= heads
      return fits
    })
}

/** How many wait before a party; null where it does not wait. */
export const aheadOf = (line: readonly InLine[], { place, state }: InLine): number | null =>
  state === 'waiting' ? line.filter((other) => other.state === 'waiting' && other.place < place).length : null

/**
 * Until when a place is held for whoever is offered it: so many hours, but not into the event: where fewer are left
 * before its sign-in begins, half of what is left.
 */
export const offerUntil = (now: Date, { hours, doorsAt }: { hours: number; doorsAt: Date }): Date => {
  const left = Math.max(0, doorsAt.getTime() - now.getTime())
  return new Date(now.getTime() + Math.min(hours * 3_600_000, left / 2))
}

/** When the doors open (开始签到) by the clock: so many minutes before it begins. */
export const doorsAt = ({ starts }: { starts: Date }, { checkInBefore }: { checkInBefore: number }): Date => new Date(starts.getTime() - checkInBefore * 60_000)
