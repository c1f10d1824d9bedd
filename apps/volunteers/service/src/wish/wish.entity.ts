import { actsForUnit, holdsForPlace } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { redact } from '@wuxin/platform/redaction.rules'
import { dayOf } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import { runClock, startClock } from '@wuxin/service/life/clock'
import { permissions } from '@wuxin/volunteers/permissions'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { contactUntil, isLeftOver, isWishExpired, listedUntil, remindAt, roundUntil, whatNames } from '@wuxin/volunteers/wish.rules'
import type {
  confirmWishInput, contactWishInput, declineWishInput, disputeWishInput, fulfilWishInput, publishWishInput, rateWishInput, verifyWishInput, withdrawWishInput,
} from '@wuxin/volunteers/wish-input.schema'
import type { Step } from '../step/step.table.ts'
import { lineOf, takeUp } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import { allow, letGo, move, namesIn, voiceOf, wishWay } from './wish-step.entity.ts'
import { WishSchema } from './wish.table.ts'

/**
 * A wish (微心愿) on its eight steps. Every method is one step: it asks the lifecycle and the rules of the words, throws
 * TRANSITION_NOT_ALLOWED, FORBIDDEN or an error of `VolunteerErrors` before it changes anything, and answers the line of the
 * history, which `announceWish` writes down.
 */
export class Wish extends WishSchema.class {
  /** The first line of the history (征集). */
  post(by: Acting): Step {
    startClock(this, by, by.settings.wishVerify)
    return lineOf('Wish', this, by, { action: 'post', from: this.state, params: { source: this.source, label: this.sourceLabel ?? '' } })
  }

  /** It is so (核实); title, kind and the day by which it is wanted where the organiser knows better. */
  verify({ title = this.title, kind = this.kind, until = this.until, words }: Told<typeof verifyWishInput>, by: Acting): Step {
    allow(this, 'verify', by)
    Object.assign(this, { title: redact(title, namesIn(this)).words, kind, until })
    return move(this, 'verify', by, { words })
  }

  /** Everybody may read it, and nobody is named in it (公示). Throws WORDS_NAME_SOMEBODY, and WISH_EXPIRED where its day has passed. */
  publish({ publicTitle, publicWords }: Told<typeof publishWishInput>, by: Acting): Step {
    allow(this, 'publish', by)
    const found = whatNames(`${publicTitle}\n${publicWords}`, namesIn(this))
    if (found.length > 0) throw volunteerError('WORDS_NAME_SOMEBODY', { found })
    this.assertWanted(by)
    const step = move(this, 'publish', by, { params: { title: publicTitle } })
    Object.assign(this, { publicTitle, publicWords, publishedAt: by.now })
    this.list(1, by)
    return step
  }

  /**
   * It is theirs, or their unit's (认领). `held` is how many wishes the claimer has in hand. Throws WISH_CLAIMED for whoever comes
   * second, WISH_EXPIRED, CLAIM_LIMIT, and FORBIDDEN for a unit that the caller does not speak for.
   */
  claim({ unit, held }: { unit: string | null; held: number }, by: Acting): Step {
    const { caller, settings, directory, now } = by
    if (this.claimerId !== null && this.closedAt === null) throw volunteerError('WISH_CLAIMED', { number: this.number })
    if (this.state === 'expired') throw volunteerError('WISH_EXPIRED', { until: this.until ?? '' })
    allow(this, 'claim', by)
    this.assertWanted(by)
    const allowed = permissions['wish:claim']
    if (unit !== null && !actsForUnit(caller, allowed, this.area, unit)) throw new DomainError('FORBIDDEN', { action: 'claim' })
    if (held >= settings.wishClaims) throw volunteerError('CLAIM_LIMIT', { limit: settings.wishClaims })
    const claimerUnit = unit ?? (holdsForPlace(caller, allowed, this.area) ? null : (by.post?.unit ?? null))
    Object.assign(this, { claimerId: caller.id, claimerName: caller.name, claimerUnit, claimedAt: now, leftOver: false })
    if (claimerUnit !== null) this.units = [...new Set([...this.units, claimerUnit])]
    const step = move(this, 'claim', by, { params: { unit: claimerUnit === null ? '' : directory.unitName(claimerUnit) } })
    runClock(this, by, null, contactUntil(now, settings))
    this.wakeAt = remindAt(now, settings)
    return step
  }

  /** Called or met the wisher (对接): what was agreed, and for which day. Throws DATE_IN_PAST for a day before the claim. */
  contact({ day, words }: Told<typeof contactWishInput>, by: Acting): Step {
    allow(this, 'contact', by)
    if (this.claimedAt && day < dayOf(this.claimedAt)) throw new DomainError('DATE_IN_PAST', { date: day })
    Object.assign(this, { contactDay: day, contactWords: words, contactedAt: by.now })
    return move(this, 'contact', by, { words, params: { day } })
  }

  /** Done, with photos of it (圆梦). */
  fulfil({ words, photos }: Pick<Told<typeof fulfilWishInput>, 'words' | 'photos'>, by: Acting): Step {
    allow(this, 'fulfil', by)
    Object.assign(this, { fulfilWords: words, fulfilPhotos: photos, fulfilledAt: by.now, fulfillers: [...new Set([...this.fulfillers, by.caller.id])] })
    return move(this, 'fulfil', by, { words, photos })
  }

  /** The wisher says so: by the code, or on the phone (确认). Throws SELF_CONFIRMATION. */
  confirm({ words }: Told<typeof confirmWishInput>, by: Acting): Step {
    const voice = voiceOf(this, 'confirm', by)
    const step = move(this, 'confirm', by, { words, params: { voice } })
    Object.assign(this, { confirmedAt: by.now, confirmedBy: voice, confirmWords: words ?? null })
    return step
  }

  /** The wisher says that it is not so: whoever has it goes on. Throws SELF_CONFIRMATION. */
  dispute({ reason }: Told<typeof disputeWishInput>, by: Acting): Step {
    const voice = voiceOf(this, 'dispute', by)
    const step = move(this, 'dispute', by, { words: reason, params: { voice } })
    Object.assign(this, { reason, fulfilledAt: null })
    return step
  }

  /** How it was (评价), 1 to 5: the end of its way. Throws SELF_CONFIRMATION. */
  rate({ score, words }: Told<typeof rateWishInput>, by: Acting): Step {
    const voice = voiceOf(this, 'rate', by)
    const step = move(this, 'rate', by, { words, params: { voice, score } })
    Object.assign(this, { score, ratedAt: by.now, ratedBy: voice, rateWords: words ?? null })
    return step
  }

  /** Given back by whoever claimed it (放弃认领): others can claim it. */
  release({ reason }: { reason: string }, by: Acting): Step {
    allow(this, 'release', by)
    return this.free('release', by, reason)
  }

  /** Taken from whoever claimed it (收回认领), by whoever organises. */
  takeBack({ reason }: { reason: string }, by: Acting): Step {
    allow(this, 'takeBack', by)
    return this.free('takeBack', by, reason)
  }

  /** Not one that is taken up (不予采纳); the wisher reads why. */
  decline({ reason }: Told<typeof declineWishInput>, by: Acting): Step {
    allow(this, 'decline', by)
    this.reason = reason
    return move(this, 'decline', by, { words: reason })
  }

  /** Withdrawn (撤回), by the wisher with the code or by the organiser for them. */
  withdraw({ reason }: Partial<Told<typeof withdrawWishInput>>, by: Acting): Step {
    if (by.caller.kind === 'staff') allow(this, 'withdraw', by)
    const step = move(this, 'withdraw', by, { words: reason })
    this.reason = reason ?? null
    return step
  }

  /** Its round is over and nobody claimed it: it comes first in the next one. */
  relist(by: Acting): Step {
    const step = move(this, 'relist', by, { params: { round: this.round + 1 } })
    this.list(this.round + 1, by)
    return step
  }

  /** The day by which it was wanted has passed. */
  expire(by: Acting): Step {
    return move(this, 'expire', by, { params: { until: this.until ?? '' } })
  }

  /** No contact was made in time: others can claim it. */
  lapseClaim(by: Acting): Step {
    return this.free('lapseClaim', by)
  }

  /** Nobody rated it in time: closed without. */
  lapse(by: Acting): Step {
    return move(this, 'lapse', by)
  }

  /** The time to make contact is nearly over. */
  remind(by: Acting): Step {
    this.wakeAt = this.dueAt
    return move(this, 'remind', by, { params: { due: this.dueAt?.toISOString() ?? '' } })
  }

  /** The clock ran out: up one level (逐级上报). Throws TRANSITION_NOT_ALLOWED above the county. */
  escalate(by: Acting): Step {
    return takeUp(wishWay, this, 'escalate', by)
  }

  /** On the list of its place for a round. */
  private list(round: number, by: Acting): void {
    this.round = round
    this.leftOver = isLeftOver(round, by.settings)
    this.roundUntil = roundUntil(by.now, by.settings)
    this.wakeAt = listedUntil({ roundUntil: this.roundUntil, until: this.until })
  }

  private free(action: 'release' | 'takeBack' | 'lapseClaim', by: Acting, reason?: string): Step {
    const step = move(this, action, by, { words: reason, params: { who: this.claimerName ?? '' } })
    letGo(this)
    this.reason = reason ?? null
    if (this.roundUntil) this.wakeAt = listedUntil({ roundUntil: this.roundUntil, until: this.until })
    return step
  }

  private assertWanted({ now }: Acting): void {
    if (this.until !== null && isWishExpired(this.until, now)) throw volunteerError('WISH_EXPIRED', { until: this.until })
  }
}
WishSchema.setClass(Wish)
