import { holdsForPlace } from '@wuxin/platform/caller'
import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { redact } from '@wuxin/platform/redaction.rules'
import { stepRules, type Standing, type Who } from '@wuxin/platform/step.rules'
import { dayOf, endOf, endOfDay, type Day } from '@wuxin/platform/working-day'
import { permissions } from './permissions.ts'
import type { VolunteerSettings } from './settings.schema.ts'
import { wishActions, wishStates, type WishAction, type WishState, type WishStep } from './wish.schema.ts'

const inHand = ['contact', 'fulfil'] as const
/** As long as nothing was fulfilled. */
const beforeFulfilled = ['verify', 'publish', 'claim', 'contact', 'fulfil'] as const
/** What is handed up, level by level, where nothing happens in time. */
const handedUp = ['verify', 'publish', 'fulfil', 'confirm'] as const

/**
 * 征集 → 核实 → 公示 → 认领 → 对接 → 圆梦 → 确认 → 评价. `lapseClaim` gives a wish back that nobody made contact about within
 * the days of the settings, after one `remind`er to whoever claimed it; `relist` takes an unclaimed one into the next round,
 * `expire` ends one that was wanted by a day.
 */
export const wishLifecycle = defineLifecycle({
  states: wishStates,
  initial: 'verify',
  final: ['closed', 'declined', 'withdrawn', 'expired'],
  actions: {
    verify: { from: ['verify'], to: ['publish'], by: 'wish:verify', clock: 'wishPublish' },
    publish: { from: ['publish'], to: ['claim'], by: 'wish:verify', requires: ['publicTitle', 'publicWords'] },
    claim: { from: ['claim'], to: ['contact'], by: 'wish:claim' },
    contact: { from: ['contact'], to: ['fulfil'], by: 'wish:claim', requires: ['day', 'words'], clock: 'wishFulfil' },
    fulfil: { from: ['fulfil'], to: ['confirm'], by: 'wish:claim', requires: ['words', 'photos'], clock: 'wishConfirm' },
    confirm: { from: ['confirm'], to: ['rate'], by: 'wish:call-back', clock: 'wishRate' },
    dispute: { from: ['confirm'], to: ['fulfil'], by: 'wish:call-back', requires: ['reason'], clock: 'wishFulfil' },
    rate: { from: ['rate'], to: ['closed'], by: 'wish:call-back', requires: ['score'] },
    release: { from: inHand, to: ['claim'], by: 'wish:claim', requires: ['reason'] },
    takeBack: { from: inHand, to: ['claim'], by: 'wish:verify', requires: ['reason'] },
    decline: { from: ['verify', 'publish', 'claim'], to: ['declined'], by: 'wish:verify', requires: ['reason'] },
    withdraw: { from: beforeFulfilled, to: ['withdrawn'], by: 'wish:verify', requires: ['reason'] },
    relist: { from: ['claim'], to: ['claim'], by: null },
    expire: { from: ['claim'], to: ['expired'], by: null },
    lapseClaim: { from: ['contact'], to: ['claim'], by: null },
    lapse: { from: ['rate'], to: ['closed'], by: null },
    remind: { from: ['contact'], to: ['contact'], by: null },
    escalate: { from: handedUp, to: handedUp, by: null },
  },
})

/** What the rules look at; the entity and the record on the page both have it. */
export interface WishFacts extends Standing<WishState> {
  /** The account that claimed it. */
  claimerId: string | null
  /** Everybody who has ever fulfilled it: who did not convince the wisher confirms no better. */
  fulfillers: readonly string[]
  /** The account that took it down for somebody; null where the wisher posted it. */
  registrarId: string | null
}

const isClaimer = ({ claimerId }: WishFacts, { id }: Who): boolean => claimerId === id
/** Whoever fulfilled a wish hears no confirmation of it. */
const isNotFulfiller = ({ fulfillers }: WishFacts, { id }: Who): boolean => !fulfillers.includes(id)

/** `wish:claim` at the place is enough for a wish that nobody has; what follows is the claimer's alone. */
export const wishRules = stepRules<WishFacts, WishAction>({
  lifecycle: wishLifecycle,
  permissions,
  actions: wishActions,
  open: ['claim', 'contact', 'fulfil', 'release'],
  guards: { contact: isClaimer, fulfil: isClaimer, release: isClaimer, confirm: isNotFulfiller, dispute: isNotFulfiller, rate: isNotFulfiller },
  main: { verify: ['verify'], publish: ['publish'], claim: ['claim'], contact: ['contact'], fulfil: ['fulfil'], confirm: ['confirm'], rate: ['rate'] },
})

/** What the holder of the tracking code may do. */
export const residentWishActions = ['confirm', 'dispute', 'rate', 'withdraw'] as const satisfies readonly WishAction[]
export type ResidentWishAction = (typeof residentWishActions)[number]
/** Whether the code opens this step in this state. */
export const mayWisher = (action: ResidentWishAction, state: WishState): boolean => wishLifecycle.actions[action].from.includes(state)

/** Who reads the wisher's own words: those who organise the place, whoever took it down, and the claimer until it is over. */
export const mayReadWish = (facts: WishFacts, who: Who): boolean =>
  (isClaimer(facts, who) && isOpenWish(facts.state)) || facts.registrarId === who.id || holdsForPlace(who, permissions['wish:unmask'], facts.area)

/** Who reads what becomes of it, without who wished for it: who lists the wishes of the place, and whoever has or had it. */
export const mayFollowWish = (facts: WishFacts, who: Who): boolean =>
  mayReadWish(facts, who) || isClaimer(facts, who) || holdsForPlace(who, permissions['wish:list'], facts.area)

/** Who may ask for the wisher's name and number, with a reason that is logged: who organises, and who has to make contact. */
export const mayUnmaskWisher = (facts: WishFacts, who: Who): boolean => holdsForPlace(who, permissions['wish:unmask'], facts.area) || (isClaimer(facts, who) && isInHand(facts.state))

/** Somebody has it and has not fulfilled it yet. */
export const isInHand = (state: WishState): boolean => inHand.some((each) => each === state)

/** Still on its way. */
export const isOpenWish = (state: WishState): boolean => !wishLifecycle.final.includes(state)

/** The last moment to make contact: the day of the claim is not counted, the last day ends at 24:00 (民法典第二百零一、二百零三条). Calendar days. */
export const contactUntil = (claimedAt: Date, { wishContact }: Pick<VolunteerSettings, 'wishContact'>): Date => endOfDay(new Date(claimedAt.getTime() + wishContact * DAY))

/** When whoever claimed it is reminded that no contact was made: two days before the last moment, or not before it where the settings leave no two days. */
export function remindAt(claimedAt: Date, settings: Pick<VolunteerSettings, 'wishContact'>): Date {
  const until = contactUntil(claimedAt, settings)
  return settings.wishContact > 2 ? new Date(until.getTime() - 2 * DAY) : until
}

/** The end of the round that begins now. */
export const roundUntil = (listedAt: Date, { wishRound }: Pick<VolunteerSettings, 'wishRound'>): Date => endOfDay(new Date(listedAt.getTime() + wishRound * DAY))

/** Wanted by a day that has passed. */
export const isWishExpired = (until: Day | null, now: Date): boolean => until !== null && until < dayOf(now)

/** When the clock looks at an unclaimed wish again: at the end of its round, or of the last day on which it is wanted. */
export const listedUntil = ({ roundUntil: end, until }: { roundUntil: Date; until: Day | null }): Date => (until !== null && endOf(until) < end ? endOf(until) : end)

/** Unclaimed for as many rounds as the settings wait: the organiser is told, not the wish dropped. */
export const isLeftOver = (round: number, { wishRounds }: Pick<VolunteerSettings, 'wishRounds'>): boolean => round > wishRounds

/** Unclaimed ones of earlier rounds come first, then the older one. A comparison for `sort`; lists in the database order by the same. */
export const inOrderOfRounds = (one: { round: number; publishedAt: Date }, other: { round: number; publishedAt: Date }): number =>
  other.round - one.round || one.publishedAt.getTime() - other.publishedAt.getTime()

/** What of a wish still names somebody: publication is refused until it is taken out. `names` are those that the record knows. */
export const whatNames = (publicWords: string, names: readonly string[]): string[] => [...new Set(redact(publicWords, names).removed.map(({ kind }) => kind))]

const stepOfState: Record<WishState, WishStep> = {
  verify: 'verify', publish: 'publish', claim: 'claim', contact: 'contact', fulfil: 'fulfil', confirm: 'confirm', rate: 'rate', closed: 'rate', declined: 'verify',
  withdrawn: 'post', expired: 'claim',
}
/** Where on the eight steps a wish stands; one that left the way stands where it left, as far as that is known. */
export const stepOfWish = (state: WishState): WishStep => stepOfState[state]

const DAY = 86_400_000
