import { actsForUnit, holdsForPlace } from '@wuxin/platform/caller'
import { defineLifecycle } from '@wuxin/platform/lifecycle'
import type { Role } from '@wuxin/platform/role'
import { stepRules, type Standing, type Who } from '@wuxin/platform/step.rules'
import { neededOf, type Particulars } from './event-kind.schema.ts'
import { eventActions, type EventAction, type EventState, type EventStep } from './event.schema.ts'
import { eventStates } from './event.schema.ts'
import { permissions } from './permissions.ts'

const ahead = ['published', 'sign_up', 'check_in'] as const

/**
 * 策划 → 发布 → 报名 → 签到 → 开展 → 评分 → 归档; sign-up, its end and check-in are also opened by the clock. 延期 leads back to where
 * people sign up, and `answer` is what came of its score card.
 */
export const eventLifecycle = defineLifecycle({
  states: eventStates,
  initial: 'draft',
  final: ['archived', 'cancelled'],
  actions: {
    amend: { from: ['draft', 'published', 'sign_up'], to: ['draft', 'published', 'sign_up'], by: 'event:plan' },
    publish: { from: ['draft'], to: ['published'], by: 'event:plan', requires: ['place'] },
    openSignUp: { from: ['published', 'sign_up'], to: ['sign_up'], by: 'event:run' },
    closeSignUp: { from: ['sign_up'], to: ['sign_up'], by: 'event:run' },
    openCheckIn: { from: ['published', 'sign_up'], to: ['check_in'], by: 'event:run' },
    start: { from: ['check_in'], to: ['running'], by: 'event:run' },
    finish: { from: ['running'], to: ['scoring'], by: 'event:run', requires: ['words'], clock: 'eventArchive' },
    archive: { from: ['scoring'], to: ['archived'], by: 'event:run' },
    postpone: { from: ahead, to: ['published', 'sign_up'], by: 'event:plan', requires: ['starts', 'ends', 'reason'] },
    cancel: { from: ['draft', ...ahead, 'running'], to: ['cancelled'], by: 'event:plan', requires: ['reason'] },
    answer: { from: ['scoring', 'archived'], to: ['scoring', 'archived'], by: null },
  },
})

/** What the rules look at; the entity and the record on the page both have it. */
export interface EventFacts extends Standing<EventState> {
  organiserUnit: string | null
  organiserRole: Role | null
  hasSignUp: boolean
  signUpClosed: boolean
}

/** Whether the caller answers for it: the people of the place, or the unit that organises it. Partners look on. */
export function runsEvent({ area, organiserUnit }: Pick<EventFacts, 'area' | 'organiserUnit'>, who: Who): boolean {
  const allowed: readonly Role[] = permissions['event:run']
  return holdsForPlace(who, allowed, area) || (organiserUnit !== null && actsForUnit(who, allowed, area, organiserUnit))
}
const opens = (facts: EventFacts, who: Who): boolean => runsEvent(facts, who) && facts.hasSignUp && (facts.state === 'published' || facts.signUpClosed)
const closes = (facts: EventFacts, who: Who): boolean => runsEvent(facts, who) && !facts.signUpClosed
const checksIn = (facts: EventFacts, who: Who): boolean => runsEvent(facts, who) && isReadyForCheckIn(facts)

/** Whether check-in may be opened: sign-up is behind it, or there is none. */
export const isReadyForCheckIn = ({ state, hasSignUp }: Pick<EventFacts, 'state' | 'hasSignUp'>): boolean => state === 'sign_up' || !hasSignUp

/** Who may take which step of an event. */
export const eventRules = stepRules<EventFacts, EventAction>({
  lifecycle: eventLifecycle,
  permissions,
  actions: eventActions,
  guards: {
    amend: runsEvent, publish: runsEvent, openSignUp: opens, closeSignUp: closes, openCheckIn: checksIn, start: runsEvent, finish: runsEvent, archive: runsEvent, postpone: runsEvent, cancel: runsEvent,
  },
  main: { draft: ['publish'], published: ['openSignUp', 'openCheckIn'], sign_up: ['openCheckIn'], check_in: ['start'], running: ['finish'], scoring: ['archive'] },
})

/** Where on the seven steps an event stands; a cancelled one left the way. */
export const stepOfEvent = (state: EventState): EventStep | null => (state === 'cancelled' ? null : state)
/** Still on its way. */
export const isOpenEvent = (state: EventState): boolean => !eventLifecycle.final.includes(state)
/** Whether everybody may read of it: from its publication on, also where it was cancelled after that. */
export const isPublic = ({ publishedAt }: { publishedAt: unknown }): boolean => publishedAt !== null
/** Whether people sign up now. */
export const takesSignUps = ({ state, signUpClosed }: Pick<EventFacts, 'state' | 'signUpClosed'>): boolean => state === 'sign_up' && !signUpClosed
/** Whether people sign in now, also those who come late. */
export const takesCheckIns = ({ state }: Pick<EventFacts, 'state'>): boolean => state === 'check_in' || state === 'running'

/** What is still to be told before it is published: fields of its kind, where it is held, and what people come for. */
export function missingOf({ particulars, venue, spot, words }: { particulars: Particulars; venue: unknown; spot: string | null; words: string | null }): string[] {
  const kept: Record<string, unknown> = particulars
  const isOpen = (value: unknown) => value === null || value === undefined || (Array.isArray(value) && value.length === 0)
  const needed: readonly string[] = neededOf[particulars.kind]
  return [...needed.filter((field) => isOpen(kept[field])), ...(venue === null && spot === null ? ['place'] : []), ...(words === null ? ['words'] : [])]
}
