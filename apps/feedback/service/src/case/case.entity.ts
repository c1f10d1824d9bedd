import { escalationStep } from '@wuxin/feedback/case-clock.rules'
import type {
  answerInput, askExtensionInput, callBackInput, deliberateInput, finishInput, grantExtensionInput, handOverInput, rateInput, refuseExtensionInput,
  reportInInput, returnWhistleInput, sendBackInput, superviseInput, tableInput, whistleInput,
} from '@wuxin/feedback/case-input.schema'
import { involvedUnits, stateAfterRating, stateAfterWhistleAnswer, withoutReporter } from '@wuxin/feedback/case.rules'
import { caseError } from '@wuxin/feedback/case.schema'
import { isWithin } from '@wuxin/platform/area'
import { deadline, endOf } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import { handUp, levelAfter } from '@wuxin/service/life/clock'
import { ask, assertNoneAsked, deadlineOn, grant } from '@wuxin/service/life/extension'
import { allow, callUnits, factsOf, pendingExtension, pendingWhistle, reach, recountDeadline, take, type TopicNews } from './case-step.entity.ts'
import type { Acting } from '../feedback.work.ts'
import { CaseSchema, type Step } from './case.table.ts'

/**
 * A resident's case (诉求) on its seven steps. Every method is one step: it asks the lifecycle and the rules of the words,
 * and throws TRANSITION_NOT_ALLOWED, FORBIDDEN or an error of `CaseErrors` before it changes anything.
 */
export class Case extends CaseSchema.class {
  /** The first line of the timeline: whom the report went to. */
  report(by: Acting): Step {
    const params = { role: this.receiverRole, area: this.receiverArea, place: by.directory.area(this.receiverArea).name, name: this.holderName ?? '' }
    return take(this, 'report', by, { params })
  }

  accept(by: Acting): Step {
    allow(this, 'accept', by)
    this.firstReceiverId ??= by.caller.id
    this.firstReceiverName ??= by.caller.name
    this.holderId = by.caller.id
    this.holderName = by.caller.name
    return take(this, 'accept', by, { to: 'whistle' })
  }

  /** Refuses, says why and hands over to who should (转办). */
  handOver({ reason, to }: Told<typeof handOverInput>, by: Acting): Step {
    allow(this, 'handOver', by)
    const { name: place } = by.directory.area(to.area)
    if (!isWithin(this.area, to.area)) throw caseError('RECEIVER_ELSEWHERE', { area: to.area })
    if (to.role === this.receiverRole && to.area === this.receiverArea) throw caseError('HANDED_TO_SAME', to)
    const receiver = by.directory.nearest(to.area, [to.role])
    if (receiver?.area !== to.area) throw caseError('POST_VACANT', to)
    const from = { fromRole: this.receiverRole, fromArea: this.receiverArea }
    Object.assign(this, { receiverRole: to.role, receiverArea: to.area, holderId: receiver.user, holderName: receiver.name })
    return take(this, 'handOver', by, { to: 'discover', words: reason, params: { ...from, role: to.role, area: to.area, place, name: receiver.name } })
  }

  /** Calls units to the case, each with its own clock (吹哨). */
  whistle({ kind, units, lead, words }: Told<typeof whistleInput>, by: Acting): Step {
    allow(this, 'whistle', by)
    const names = units.map((unit) => by.directory.unit(unit).name)
    const called = involvedUnits(factsOf(this))
    const twice = units.find((unit) => called.includes(unit))
    if (twice) throw caseError('UNIT_ALREADY_WHISTLED', { unit: twice })
    if (![...called, ...units].includes(lead)) throw caseError('LEAD_NOT_WHISTLED', { unit: lead })
    callUnits(this, units, kind, by)
    this.leadUnit = lead
    this.units = [...new Set([...this.units, ...units])]
    return take(this, 'whistle', by, { to: 'report_in', words, params: { kind, units: names, lead: by.directory.unit(lead).name } })
  }

  /** A unit has come (报到). */
  reportIn({ unit, words }: Told<typeof reportInInput>, by: Acting): Step {
    const whistle = pendingWhistle(this, 'reportIn', unit, by)
    Object.assign(whistle, { status: 'reported', answeredAt: by.now })
    return take(this, 'reportIn', by, { to: stateAfterWhistleAnswer(factsOf(this).whistles), words, params: { units: [by.directory.unit(unit).name] } })
  }

  /** A unit refuses the whistle, says why and who should come instead (退回). */
  returnWhistle({ unit, reason, should }: Told<typeof returnWhistleInput>, by: Acting): Step {
    const whistle = pendingWhistle(this, 'returnWhistle', unit, by)
    if (should === unit) throw caseError('RETURNED_TO_SAME', { unit })
    const params = { units: [by.directory.unit(unit).name], should: by.directory.unit(should).name }
    Object.assign(whistle, { status: 'returned', answeredAt: by.now, reason, should })
    if (this.leadUnit === unit) this.leadUnit = null
    return take(this, 'returnWhistle', by, { to: stateAfterWhistleAnswer(factsOf(this).whistles), words: reason, params })
  }

  /** Settles plan, lead and deadline (会商). */
  deliberate({ plan, lead, due: day }: Told<typeof deliberateInput>, by: Acting): Step {
    allow(this, 'deliberate', by)
    if (!factsOf(this).whistles.some(({ unit, status }) => unit === lead && status === 'reported')) throw caseError('LEAD_NOT_WHISTLED', { unit: lead })
    const latest = deadline(by.now, by.settings.handleLongest, by.directory.calendar)
    const due = day === undefined ? undefined : deadlineOn(day, latest, by.now)
    this.plan = plan
    this.leadUnit = lead
    return take(this, 'deliberate', by, { to: 'handle', words: plan, params: { lead: by.directory.unit(lead).name, ...(day ? { due: day } : {}) }, due })
  }

  /** Brings it before a meeting (提交议题), which hears of the matter and not of who reported it. */
  table({ title, words }: Told<typeof tableInput>, by: Acting): Step {
    reach(this, 'table')
    if (this.tabledAt) throw caseError('CASE_TABLED', { number: this.number })
    allow(this, 'table', by)
    this.tabledAt = by.now
    return take(this, 'table', by, { words: withoutReporter(words, this.reporterName), params: { title: withoutReporter(title, this.reporterName) } })
  }

  /** How the topic went that it was brought before a meeting as. */
  hearOfTopic({ words, ...params }: TopicNews, by: Acting): Step {
    return take(this, 'topicMoved', by, { words, params })
  }

  /** Throws EXTENSION_PENDING and what `ask` throws. */
  askExtension({ until, reason }: Told<typeof askExtensionInput>, by: Acting): Step {
    reach(this, 'askExtension')
    assertNoneAsked(this)
    allow(this, 'askExtension', by)
    ask(this, { until, reason }, by)
    return take(this, 'askExtension', by, { words: reason, params: { until } })
  }

  grantExtension({ words }: Told<typeof grantExtensionInput>, by: Acting): Step {
    const { until } = pendingExtension(this, 'grantExtension', by)
    grant(this)
    return take(this, 'grantExtension', by, { words, params: { until }, due: endOf(until) })
  }

  refuseExtension({ reason }: Told<typeof refuseExtensionInput>, by: Acting): Step {
    const { until } = pendingExtension(this, 'refuseExtension', by)
    this.extension = null
    return take(this, 'refuseExtension', by, { words: reason, params: { until } })
  }

  finish({ result, photos }: Told<typeof finishInput>, by: Acting): Step {
    allow(this, 'finish', by)
    this.result = result
    this.resultPhotos = photos
    this.extension = null
    return take(this, 'finish', by, { to: 'answer', words: result, photos })
  }

  /** What the unit calls finished is not (退回重办). */
  sendBack({ reason }: Told<typeof sendBackInput>, by: Acting): Step {
    allow(this, 'sendBack', by)
    return take(this, 'sendBack', by, { to: 'handle', words: reason })
  }

  /** Answers the resident (反馈); nothing closes without it. */
  answer({ outcome, words }: Told<typeof answerInput>, by: Acting): Step {
    allow(this, 'answer', by)
    this.outcome = outcome
    this.answerWords = words
    this.answeredAt = by.now
    return take(this, 'answer', by, { to: 'rate', words, params: { outcome } })
  }

  /** The resident's rating, given with the tracking code or on the phone (回访). */
  rate({ rating, words }: Told<typeof rateInput>, by: Acting): Step {
    const isResident = by.caller.kind === 'resident'
    if (isResident) reach(this, 'rate')
    else allow(this, 'rate', by)
    const to = stateAfterRating(rating, this.reopened, by.settings)
    this.rating = rating
    this.ratedAt = by.now
    if (to === 'handle') {
      this.reopened += 1
      this.callBackDue = true
    }
    return take(this, 'rate', by, { to, words, params: { rating, source: isResident ? 'resident' : 'call_back' } })
  }

  callBack({ words }: Told<typeof callBackInput>, by: Acting): Step {
    reach(this, 'callBack')
    if (this.reopened === 0) throw caseError('NOT_REOPENED', {})
    allow(this, 'callBack', by)
    this.callBackDue = false
    return take(this, 'callBack', by, { words })
  }

  supervise({ words }: Told<typeof superviseInput>, by: Acting): Step {
    allow(this, 'supervise', by)
    this.supervised = true
    return take(this, 'supervise', by, { words })
  }

  /** The clock ran out: up one level (逐级上报), from which the next clock runs. */
  escalate(by: Acting): Step {
    const level = levelAfter(this)
    const step = take(this, 'escalate', by, { params: { level, due: this.dueAt?.toISOString() ?? '' } })
    handUp(this, level, by, escalationStep(this.emergency, by.settings))
    return step
  }

  /** The calendar changed: the deadline of a clock that runs is counted again. */
  recount(by: Acting): void {
    recountDeadline(this, by)
  }

  /** Nobody rated in time: closed without a rating. */
  lapse(by: Acting): Step {
    return take(this, 'lapse', by, { to: 'closed' })
  }
}
CaseSchema.setClass(Case)
