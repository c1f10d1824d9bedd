import { mayAt } from '@wuxin/platform/caller'
import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { never, stepRules, type Standing, type Who } from '@wuxin/platform/step.rules'
import { permissions } from './permissions.ts'
import { topicActions, topicStates, type EightStep, type TopicAction, type TopicOutcome, type TopicState } from './topic.schema.ts'

const open = ['screen', 'queue', 'convene', 'minute', 'assign', 'verify', 'answer'] as const

/**
 * The eight steps (征题、审题、通知、召开、纪要、交办、核验、销号). `notify`, `postpone`, `convene` and the four decisions are
 * taken with the meeting on whose agenda the topic stands, `finish` with its last task.
 */
export const topicLifecycle = defineLifecycle({
  states: topicStates,
  initial: 'screen',
  final: ['closed', 'declined', 'merged', 'referred'],
  actions: {
    accept: { from: ['screen'], to: ['queue'], by: 'topic:screen', requires: ['body'], clock: 'table' },
    decline: { from: ['screen', 'queue'], to: ['declined'], by: 'topic:screen', requires: ['reason'] },
    merge: { from: ['screen', 'queue'], to: ['merged'], by: 'topic:screen', requires: ['into'] },
    refer: { from: ['screen', 'queue', 'minute'], to: ['referred'], by: 'topic:screen', requires: ['matter', 'reason'] },
    notify: { from: ['queue'], to: ['convene'], by: 'meeting:arrange' },
    postpone: { from: ['convene'], to: ['queue'], by: 'meeting:arrange', requires: ['reason'], clock: 'table' },
    convene: { from: ['convene'], to: ['minute'], by: 'meeting:arrange', clock: 'minutes' },
    adopt: { from: ['minute'], to: ['assign'], by: 'minutes:confirm', requires: ['resolution', 'tasks'] },
    explain: { from: ['minute'], to: ['verify'], by: 'minutes:confirm', requires: ['resolution'], clock: 'verify' },
    defer: { from: ['minute'], to: ['queue'], by: 'minutes:confirm', requires: ['resolution'], clock: 'table' },
    reject: { from: ['minute'], to: ['answer'], by: 'minutes:confirm', requires: ['resolution'], clock: 'answer' },
    finish: { from: ['assign'], to: ['verify'], by: null, clock: 'verify' },
    confirm: { from: ['verify'], to: ['answer'], by: 'topic:verify', clock: 'answer' },
    dispute: { from: ['verify'], to: ['assign'], by: 'topic:verify', requires: ['reason'] },
    lapse: { from: ['verify'], to: ['answer'], by: null, clock: 'answer' },
    answer: { from: ['answer'], to: ['closed'], by: 'topic:answer', requires: ['words'] },
    supervise: { from: open, to: open, by: 'topic:supervise', requires: ['words'] },
    escalate: { from: ['screen', 'queue', 'convene', 'minute', 'answer'], to: ['screen', 'queue', 'convene', 'minute', 'answer'], by: null },
  },
})

/** What the rules look at; the entity and the record on the page both have it. Persons and units are ids. */
export interface TopicFacts extends Standing<TopicState> {
  /** The account that proposed it; null for residents and other modules. */
  proposerId: string | null
  /** A resident or another module proposed it: staff confirm only what they heard by phone (回访). */
  fromOutside: boolean
  /** Whether it stands on an agenda. */
  meeting: string | null
  hasTasks: boolean
}

/** The proposer confirms; for a proposer outside the shell a convener writes down what was said on the phone. */
export function mayVerify(facts: TopicFacts, who: Who): boolean {
  if (!facts.fromOutside) return facts.proposerId === who.id
  return mayAt(who, permissions['topic:answer'], facts.area, facts.units)
}

const isOnNoAgenda = ({ meeting }: TopicFacts) => meeting === null

/** Who may take which step of a topic. What is taken with the meeting is no button of the topic's own. */
export const topicRules = stepRules<TopicFacts, TopicAction>({
  lifecycle: topicLifecycle,
  permissions,
  actions: topicActions,
  guards: {
    decline: isOnNoAgenda,
    merge: isOnNoAgenda,
    refer: (facts) => facts.state === 'minute' || isOnNoAgenda(facts),
    notify: never, postpone: never, convene: never, adopt: never, explain: never, defer: never, reject: never,
    confirm: mayVerify,
    dispute: (facts, who) => facts.hasTasks && mayVerify(facts, who),
  },
  main: { screen: ['accept'], verify: ['confirm'], answer: ['answer'] },
})

const stepOfState: Record<TopicState, EightStep> = {
  screen: 'screen', queue: 'notify', convene: 'convene', minute: 'minute', assign: 'assign', verify: 'verify', answer: 'answer', closed: 'answer',
  declined: 'screen', merged: 'screen', referred: 'screen',
}

/** Where on the eight steps a topic stands; one that left the way stands where it left. */
export const stepOf = (state: TopicState): EightStep => stepOfState[state]

const skippedBy: Record<TopicOutcome, readonly EightStep[]> = { done: [], explained: ['assign'], rejected: ['assign', 'verify'] }

/** The steps that a topic goes past: what is not adopted has no tasks, what is rejected nothing to confirm. */
export const skippedSteps = ({ outcome }: { outcome: TopicOutcome | null }): readonly EightStep[] => (outcome ? skippedBy[outcome] : [])

/** Still on its way. */
export const isOpen = (state: TopicState): boolean => !topicLifecycle.final.includes(state)
