import { isWithin, prefixAt } from '@wuxin/platform/area'
import { holdsForPlace } from '@wuxin/platform/caller'
import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { isHeldOn, type Term } from '@wuxin/platform/post.rules'
import { stepRules, type Standing, type Who } from '@wuxin/platform/step.rules'
import type { Day } from '@wuxin/platform/working-day'
import { permissions } from './permissions.ts'
import { daysAfter } from './building.rules.ts'

/** A household in pairing (结对帮扶) stands at: 征求同意, 待结对, 帮扶中, 已结束. */
export const householdStates = ['consent', 'pair', 'care', 'ended'] as const
export type HouseholdState = (typeof householdStates)[number]

/** What moves a household's file or is noted on it; the rows of its lifecycle. */
export const householdActions = [
  'consent', 'assign', 'acceptCare', 'declineCare', 'release', 'setPlan', 'visit', 'tellAbsence', 'startCurtain', 'stopCurtain', 'tellAway', 'amend', 'withdrawConsent',
  'end', 'follow', 'remind', 'escalate',
] as const
export type HouseholdAction = (typeof householdActions)[number]
/** The lines of a household's history; alarms are lines too. Looks stand in the audit, checks in a log of their own. */
export const householdLines = ['register', ...householdActions, 'alarm'] as const
export type HouseholdLine = (typeof householdLines)[number]
/** Lines that tell that its curtain is watched, or that nobody is at home: shown to those assigned alone. */
export const curtainLines: readonly HouseholdLine[] = ['startCurtain', 'stopCurtain', 'tellAway', 'alarm']

/** 独居（空巢）老人, 困难家庭, 外来租户, 残疾人, 困境儿童. */
export const householdKinds = ['lonely_old', 'in_difficulty', 'tenant', 'disabled', 'child'] as const
export type HouseholdKind = (typeof householdKinds)[number]

/** What somebody is to a household: 建档人 (keeps the file), 结对人, 替补. */
export const carerPosts = ['keeper', 'carer', 'deputy'] as const
export type CarerPost = (typeof carerPosts)[number]
/** 待接受, 已接受, 已婉拒, 已结束. */
export const carerStatuses = ['assigned', 'accepted', 'declined', 'released'] as const
export type CarerStatus = (typeof carerStatuses)[number]

/** What a household agrees to, each by itself: 结对走访, 看窗. */
export const careConsents = ['pairing', 'curtain'] as const
export type CareConsent = (typeof careConsents)[number]
/** How it said so: 当面签字, 电话, 家属代签. */
export const consentMeans = ['signed', 'phone', 'relative'] as const
export type ConsentMeans = (typeof consentMeans)[number]

/** Why a pairing ended: 不再需要, 搬离, 离世, 撤回同意, 未同意, 其他. */
export const endReasons = ['no_longer_needed', 'moved', 'passed_away', 'consent_withdrawn', 'no_consent', 'other'] as const
export type EndReason = (typeof endReasons)[number]

const open = ['consent', 'pair', 'care'] as const
const agreed = ['pair', 'care'] as const

/** 征得同意 → 结对 → 帮扶 → 结束. Nobody is paired before the household agreed; its withdrawal ends the pairing at once, visits due or not. Terms that begin or end are followed by the night. */
export const householdLifecycle = defineLifecycle({
  states: householdStates,
  initial: 'consent',
  final: ['ended'],
  actions: {
    consent: { from: open, to: agreed, by: 'household:keep', requires: ['means', 'day'] },
    assign: { from: agreed, to: agreed, by: 'household:keep', requires: ['person', 'post'] },
    acceptCare: { from: agreed, to: agreed, by: 'household:care' },
    declineCare: { from: agreed, to: agreed, by: 'household:care', requires: ['reason'] },
    release: { from: agreed, to: agreed, by: 'household:keep', requires: ['carer', 'reason'] },
    setPlan: { from: agreed, to: agreed, by: 'household:care', requires: ['words', 'everyDays'] },
    visit: { from: ['care'], to: ['care'], by: 'household:care', requires: ['day', 'words'] },
    tellAbsence: { from: agreed, to: agreed, by: 'household:care', requires: ['from'] },
    startCurtain: { from: ['care'], to: ['care'], by: 'household:keep' },
    stopCurtain: { from: ['care'], to: ['care'], by: 'household:keep', requires: ['reason'] },
    tellAway: { from: ['care'], to: ['care'], by: 'household:care', requires: ['from'] },
    amend: { from: open, to: open, by: 'household:care' },
    withdrawConsent: { from: open, to: [...open, 'ended'], by: 'household:keep', requires: ['consent'] },
    end: { from: open, to: ['ended'], by: 'household:keep', requires: ['because', 'reason'] },
    follow: { from: agreed, to: agreed, by: null },
    remind: { from: ['care'], to: ['care'], by: null },
    escalate: { from: open, to: open, by: null },
  },
})

/** Somebody assigned to a household; days of the term are included. */
export interface Carer extends Term {
  person: string
  post: CarerPost
  status: CarerStatus
}

/** What the rules look at; nothing of it says who lives there. */
export interface HouseholdFacts extends Standing<HouseholdState> {
  carers: readonly Carer[]
  /** Whether its curtain is watched; null where the caller may not know. */
  curtain: boolean | null
  /** People to whom an alarm that is still open has climbed. */
  alarmed: readonly string[]
  today: Day
}

/** Assigned, accepted, and the term runs. */
export const isCaring = (carer: Carer, day: Day): boolean => carer.status === 'accepted' && isHeldOn(carer, day)

const caresFor = ({ carers, today }: HouseholdFacts, { id }: Who): boolean => carers.some((each) => each.person === id && isCaring(each, today))
const isAsked = ({ carers }: HouseholdFacts, { id }: Who): boolean => carers.some(({ person, status }) => person === id && status === 'assigned')

/**
 * Who reads a household's name, number and door: those assigned, after they accepted, as long as the pairing lasts; and whom
 * an open alarm has climbed to, for they have to go there. No post opens it. Every look stands in the audit.
 */
export function mayRead(facts: HouseholdFacts, who: Who): boolean {
  if (facts.alarmed.includes(who.id)) return true
  return facts.state !== 'ended' && caresFor(facts, who)
}

/** Who looks at the curtain: those assigned, whichever of them is there; the keeper too while nobody else is left. */
export const mayCheck = (facts: HouseholdFacts, who: Who): boolean => (facts.state === 'care' || facts.state === 'pair') && facts.curtain === true && caresFor(facts, who)

/** Who sees that there is a file: whoever answers for the place, and those assigned or asked. */
export const maySeeFile = (facts: HouseholdFacts, who: Who): boolean =>
  facts.carers.some(({ person, status }) => person === who.id && (status === 'assigned' || status === 'accepted')) || facts.alarmed.includes(who.id) || holdsForPlace(who, permissions['household:list'], facts.area)

/** Who answers at the household's compound or community: its no is written down there whether its keeper is to be reached or not. */
const answersNearby = ({ area }: HouseholdFacts, who: Who): boolean =>
  who.grants.some((grant) => isWithin(grant.area, prefixAt(area, 'community') ?? area) && holdsForPlace({ grants: [grant] }, permissions['household:keep'], area))

/** Whether a no is written down with how it was heard: by whoever is not assigned, and beside an alarm that is open. */
export const saysHowHeard = (facts: HouseholdFacts, who: Who): boolean => facts.alarmed.length > 0 || !caresFor(facts, who)

/** Answers about the steps of a household's file: it is ended by whoever answers at the place and is assigned. */
export const householdRules = stepRules<HouseholdFacts, HouseholdAction>({
  lifecycle: householdLifecycle,
  permissions,
  actions: householdActions,
  anywhere: ['acceptCare', 'declineCare', 'setPlan', 'visit', 'tellAbsence', 'tellAway', 'amend'],
  guards: {
    acceptCare: isAsked,
    declineCare: isAsked,
    setPlan: caresFor,
    visit: caresFor,
    tellAbsence: caresFor,
    tellAway: caresFor,
    amend: mayRead,
    withdrawConsent: (facts, who) => caresFor(facts, who) || answersNearby(facts, who),
    end: caresFor,
    startCurtain: ({ curtain }) => curtain === false,
    stopCurtain: ({ curtain }) => curtain === true,
  },
  main: { consent: ['consent'], pair: ['acceptCare', 'assign'], care: ['acceptCare', 'visit'] },
})

/** Whether somebody who cares is left; without one the household waits to be paired again. A keeper of the file alone is no carer. */
export const stateByCarers = (carers: readonly Carer[], day: Day): 'pair' | 'care' => (carers.some((each) => each.post !== 'keeper' && isCaring(each, day)) ? 'care' : 'pair')

/** The day by which the next visit is due; null where nothing is: not in care, or ended while one was due. Calendar days. */
export function nextVisit({ state, careSince, lastVisit, everyDays }: { state: HouseholdState; careSince: Day | null; lastVisit: Day | null; everyDays: number }): Day | null {
  if (state !== 'care' || careSince === null) return null
  return daysAfter(lastVisit !== null && lastVisit > careSince ? lastVisit : careSince, everyDays)
}

/** Whether the next visit is due on this day, or was before it. */
export const isVisitDue = (next: Day | null, day: Day): boolean => next !== null && next <= day

/** What a withdrawal of consent stops at once, and what it does not: told to whoever writes it down; of the curtain to those alone who know that it is watched. */
export interface Stopped {
  visitDue: Day | null
  /** Whether its curtain was watched. */
  curtain: boolean
  /** Alarms that are open: they go on until somebody has been at the door. */
  alarms: number
  carers: number
}

/** Without its consent to pairing a household is in no care; without that to the curtain alone it is no longer watched, and all else goes on. */
export const stateAfterWithdrawal = (state: HouseholdState, withdrawn: CareConsent): HouseholdState => (withdrawn === 'pairing' ? 'ended' : state)
