import { DomainError } from '@wuxin/platform/error'
import { mayAt } from '@wuxin/platform/caller'
import type { DirectoryPost } from '@wuxin/platform/directory'
import { doTermsOverlap } from '@wuxin/platform/post.rules'
import { dayOf } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import { startClock } from '@wuxin/service/life/clock'
import { saysHowHeard, stateAfterWithdrawal, stateByCarers, type CareConsent, type CarerPost, type EndReason } from '@wuxin/volunteers/household.rules'
import type { amendHouseholdInput, assignInput, consentInput, declineCareInput, endHouseholdInput, householdVisitInput, releaseInput, setPlanInput, tellAbsenceInput, withdrawCareConsentInput } from '@wuxin/volunteers/household.schema'
import { limits } from '@wuxin/volunteers/limit.rules'
import { permissions } from '@wuxin/volunteers/permissions'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { Step } from '../step/step.table.ts'
import { lineOf, takeUp } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import { allow, askedOf, assertCame, factsOf, keepAbsence, partOf, setClock, take, way, type Caring, type Kept } from './household-step.entity.ts'
import { CareConsentGiven, Carer, HouseholdSchema } from './household.table.ts'

/**
 * A household's file (结对帮扶); who lives there is read by a look alone. Every method is one step: it asks the lifecycle and
 * the rules of the words, and throws TRANSITION_NOT_ALLOWED, FORBIDDEN or an error of `VolunteerErrors` before it changes anything.
 */
export class Household extends HouseholdSchema.class {
  /** The first line of its history; whoever opens the file keeps it. */
  register(by: Acting): Step {
    const { id: person, name } = by.caller
    const term = { from: dayOf(by.now), to: null }
    this.carers.add(Object.assign(new Carer(), { area: this.area, person, name, post: 'keeper', status: 'accepted', ...term, assignedById: person, answeredAt: by.now, reason: null }))
    return lineOf('Household', this, by, { action: 'register', from: this.state })
  }

  /** 征得同意: to pairing first. Throws CONSENT_MISSING and DAY_AHEAD. */
  consent({ consents, means, day, photos }: Told<typeof consentInput>, by: Caring): Step {
    allow(this, 'consent', by)
    assertCame(day, by.now)
    if (this.state === 'consent' && !consents.includes('pairing')) throw volunteerError('CONSENT_MISSING', { purpose: 'pairing' })
    for (const consent of consents) {
      this.consents.add(Object.assign(new CareConsentGiven(), { area: this.area, consent, means, day, photos, writtenById: by.caller.id, withdrawnAt: null, withdrawnById: null, withdrawnWords: null }))
    }
    return take(this, 'consent', by, { to: this.state === 'consent' ? 'pair' : this.state })
  }

  /** Asks somebody who holds a post of the county to care: not oneself. Throws SELF_ASSIGNED, PERSON_UNKNOWN, CARER_TWICE and CARERS_FULL. */
  assign({ person, post, from, to }: Told<typeof assignInput>, by: Caring): Step {
    allow(this, 'assign', by)
    if (person === by.caller.id) throw volunteerError('SELF_ASSIGNED', {})
    const held = by.directory.postsOf(person).find((each) => mayBe(post, each, this.area))
    if (!held) throw new DomainError('PERSON_UNKNOWN', { id: person })
    const parts = this.carers.getItems().filter(({ status }) => status === 'assigned' || status === 'accepted')
    if (parts.some((each) => each.person === person && doTermsOverlap(each, { from, to }))) throw volunteerError('CARER_TWICE', {})
    if (parts.length >= limits.carers) throw volunteerError('CARERS_FULL', { limit: limits.carers })
    this.carers.add(Object.assign(new Carer(), { area: this.area, person, name: held.name, post, status: 'assigned', from, to, assignedById: by.caller.id, answeredAt: null, reason: null }))
    setClock(this, by)
    return take(this, 'assign', by, { params: { name: held.name, post } })
  }

  /** 接受结对: from now on name and door are theirs to read. Throws NOT_ASSIGNED. */
  acceptCare(by: Caring): Step {
    allow(this, 'acceptCare', by)
    Object.assign(askedOf(this, by), { status: 'accepted', answeredAt: by.now })
    return byCarers(this, 'acceptCare', by)
  }

  /** 婉拒, and why. Throws NOT_ASSIGNED. */
  declineCare({ reason }: Told<typeof declineCareInput>, by: Caring): Step {
    allow(this, 'declineCare', by)
    Object.assign(askedOf(this, by), { status: 'declined', answeredAt: by.now, reason })
    return byCarers(this, 'declineCare', by)
  }

  /** Ends somebody's part. Throws NOT_FOUND, and LAST_KEEPER: a file has a keeper. */
  release({ carer, reason }: Told<typeof releaseInput>, by: Caring): Step {
    allow(this, 'release', by)
    const part = partOf(this, carer)
    const keeps = ({ post, status }: Carer) => post === 'keeper' && status === 'accepted'
    if (keeps(part) && this.carers.getItems().filter(keeps).length === 1) throw volunteerError('LAST_KEEPER', {})
    Object.assign(part, { status: 'released', to: dayOf(by.now), reason })
    return byCarers(this, 'release', by, { name: part.name, post: part.post })
  }

  /** The plan (帮扶计划), and how often somebody visits. */
  setPlan({ words, everyDays }: Told<typeof setPlanInput>, by: Caring): Step {
    allow(this, 'setPlan', by)
    Object.assign(this, { plan: words, everyDays })
    setClock(this, by)
    return take(this, 'setPlan', by, { params: { days: everyDays } })
  }

  /** 走访: the visit itself stands beside; the next one is due by the latest of all. Throws DAY_AHEAD. */
  visit({ day }: Pick<Told<typeof householdVisitInput>, 'day'>, by: Caring): Step {
    allow(this, 'visit', by)
    assertCame(day, by.now)
    setClock(this, { ...by, lastVisit: by.lastVisit !== null && by.lastVisit > day ? by.lastVisit : day })
    return take(this, 'visit', by, { params: { day } })
  }

  /** A carer is ill or away. */
  tellAbsence({ from, to, reason }: Told<typeof tellAbsenceInput>, by: Caring): Step {
    allow(this, 'tellAbsence', by)
    keepAbsence(this, by.caller.id, { from, to, reason }, by.now)
    return take(this, 'tellAbsence', by, { params: { from, to: to ?? '' } })
  }

  /** Name, number and door are changed by those who read them; they stand beside. */
  amend({ kind, people }: Pick<Told<typeof amendHouseholdInput>, 'kind' | 'people'>, by: Caring): Step {
    allow(this, 'amend', by)
    Object.assign(this, { kind, people })
    return take(this, 'amend', by)
  }

  /**
   * Its own no, at any time: to pairing it ends everything, to the curtain the watching alone; an alarm that is open goes on.
   * Throws INVALID_INPUT where nobody says how it was heard, and CONSENT_MISSING where it had not agreed to that: of the curtain to those who know of it.
   */
  withdrawConsent({ consent, words }: Told<typeof withdrawCareConsentInput>, by: Caring): Step {
    allow(this, 'withdrawConsent', by)
    const facts = factsOf(this, by)
    if (words === null && saysHowHeard(facts, by.caller)) throw new DomainError('INVALID_INPUT', { fields: ['words'] })
    const standing = this.consents.getItems().filter((each) => each.withdrawnAt === null && (consent === 'pairing' || each.consent === consent))
    if (facts.curtain !== null && consent === 'curtain' && standing.length === 0) throw volunteerError('CONSENT_MISSING', { purpose: consent })
    for (const each of standing) Object.assign(each, { withdrawnAt: by.now, withdrawnById: by.caller.id, withdrawnWords: words })
    stopWatching(this, by)
    const to = stateAfterWithdrawal(this.state, consent)
    const step = take(this, 'withdrawConsent', by, { to, params: { consent } })
    if (to === 'ended') finish(this, 'consent_withdrawn', words, by)
    return step
  }

  /** Ends the pairing for a reason. Throws ALARM_OPEN: somebody has to have been at the door. */
  end({ because, reason }: Told<typeof endHouseholdInput>, by: Caring): Step {
    allow(this, 'end', by)
    if (by.alarm) throw volunteerError('ALARM_OPEN', { number: by.alarm.number })
    stopWatching(this, by)
    const step = take(this, 'end', by, { to: 'ended', params: { because } })
    finish(this, because, reason, by)
    return step
  }

  /** Terms began or ended by themselves. */
  follow(by: Caring): Step {
    return byCarers(this, 'follow', by)
  }

  /** The morning of a visit that is due. */
  remind(by: Acting): Step {
    this.wakeAt = this.dueAt
    return take(this, 'remind', by, { params: { due: this.dueAt?.toISOString() ?? '' } })
  }

  /** Nobody answered, or visited, in time: up one level. */
  escalate(by: Acting): Step {
    return takeUp(way, this, 'escalate', by)
  }

  /** Whether the household agrees to one thing. */
  agreesTo(consent: CareConsent): boolean {
    return this.consents.getItems().some((each) => each.consent === consent && each.withdrawnAt === null)
  }
}
HouseholdSchema.setClass(Household)

/** Whether this post of the county lets somebody take a part: a keeper's at the place itself. */
export const mayBe = (part: CarerPost, { role, area: at, unit }: Pick<DirectoryPost, 'role' | 'area' | 'unit'>, area: string): boolean =>
  part === 'keeper' ? mayAt({ grants: [{ role, area: at, unit }] }, permissions['household:keep'], area) : permissions['household:care'].some((each) => each === role)

/** In care while somebody who accepted is left, else to be paired again. */
function byCarers(found: Kept, action: 'acceptCare' | 'declineCare' | 'release' | 'follow', by: Caring, params?: { name: string; post: string }): Step {
  const today = dayOf(by.now)
  const step = take(found, action, by, { to: stateByCarers(found.carers.getItems(), today), params })
  if (found.state === 'care') found.careSince ??= today
  setClock(found, by)
  return step
}

function stopWatching(found: Kept, by: Acting): void {
  if (found.watchSince !== null) found.watchUntil ??= by.now
  found.lookAt = null
}

function finish(found: Kept, because: EndReason, reason: string | null, by: Acting): void {
  Object.assign(found, { endedAt: by.now, because, reason, plan: null })
  startClock(found, by, null)
  const today = dayOf(by.now)
  for (const part of found.carers.getItems()) {
    if (part.status === 'assigned') part.status = 'released'
    if (part.to === null || part.to > today) part.to = today
  }
  for (const absence of found.absences.getItems()) absence.reason = null
}
