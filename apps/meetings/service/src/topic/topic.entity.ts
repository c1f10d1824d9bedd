import { meetingError } from '@wuxin/meetings/meetings.schema'
import { reservedMatterIn, type ReservedMatter } from '@wuxin/meetings/reserved.rules'
import { isOpen } from '@wuxin/meetings/topic.rules'
import type { ServiceChange } from '@wuxin/meetings/topic.schema'
import { isWithin } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import { handUp, levelAfter, startClock } from '@wuxin/service/life/clock'
import type { Body } from '../body/body.entity.ts'
import type { Acting } from '../meetings.work.ts'
import type { Step } from '../step/step.table.ts'
import { lineOf } from '../step/step.work.ts'
import { allow, paramsOf, take, verifierOf, type Resolved, type Session } from './topic-step.entity.ts'
import { TopicSchema } from './topic.table.ts'

/**
 * A topic (议题) on its eight steps. Every method but `putOn` and `takeOff` is one step: it asks the lifecycle and the rules
 * of the words, throws TRANSITION_NOT_ALLOWED, FORBIDDEN or an error of `MeetingErrors` before it changes anything, and
 * answers the line of the history, which `announce` writes down. Steps that are taken with a meeting ask the lifecycle alone:
 * who may take them is the meeting's to say.
 */
export class Topic extends TopicSchema.class {
  /** The first line of the history (征题). */
  propose(by: Acting): Step {
    startClock(this, by, by.settings.screen)
    return lineOf('Topic', this, by, { action: 'propose', from: this.state, params: { source: this.source, label: this.sourceLabel ?? '' } })
  }

  /** Screened (审题): which body takes it up. `title` where the screener put it better. Throws BODY_CLOSED and BODY_MISSING. */
  accept({ body, title }: { body: Body; title?: string }, by: Acting): Step {
    allow(this, 'accept', by)
    if (body.closedAt !== null) throw meetingError('BODY_CLOSED', { name: body.name })
    if (!isWithin(this.area, body.area)) throw meetingError('BODY_MISSING', { area: this.area })
    this.title = title ?? this.title
    this.reserved = reservedMatterIn(`${this.title}\n${this.words}`)
    this.body = body.id
    this.bodyKind = body.kind
    this.involve(body.units)
    return take(this, 'accept', by, { params: { body: body.name } })
  }

  /** Not brought before a meeting (不予上会). */
  decline({ reason }: { reason: string }, by: Acting): Step {
    allow(this, 'decline', by)
    this.reason = reason
    return take(this, 'decline', by, { words: reason })
  }

  /** Goes on as part of another open topic (并案), which stands at the same place or one that includes it. Throws MERGE_TARGET_WRONG. */
  merge({ into }: { into: Topic }, by: Acting): Step {
    allow(this, 'merge', by)
    const isSamePlace = isWithin(this.area, into.area) || isWithin(into.area, this.area)
    if (into.id === this.id || !isOpen(into.state) || !isSamePlace) throw meetingError('MERGE_TARGET_WRONG', { number: into.number })
    this.mergedInto = into.id
    into.involve(this.units)
    return take(this, 'merge', by, { params: { number: into.number, title: into.title } })
  }

  /** To the owners' assembly (转业主大会), by the screener, or as a meeting `resolved` it: the reason is then its words. */
  refer({ matter, reason, resolved }: { matter: ReservedMatter; reason: string; resolved?: Omit<Resolved, 'words'> }, by: Acting): Step {
    allow(this, 'refer', by)
    this.reserved = matter
    this.reason = reason
    this.meeting = null
    return take(this, 'refer', by, { words: reason, params: { matter, ...(resolved && paramsOf(resolved)) } })
  }

  /** On the agenda of a meeting of its body whose notice is not out yet; no step. Throws TOPIC_NOT_READY. */
  putOn(meeting: Pick<Session, 'id'>): void {
    const isElsewhere = this.meeting !== null && this.meeting !== meeting.id
    if (this.state !== 'queue' || isElsewhere) throw meetingError('TOPIC_NOT_READY', { number: this.number, state: this.state })
    this.meeting = meeting.id
  }

  /** Off the agenda again, before the notice; no step. Throws TOPIC_NOT_READY: once the notice is out, `postpone` it. */
  takeOff(): void {
    if (this.state !== 'queue') throw meetingError('TOPIC_NOT_READY', { number: this.number, state: this.state })
    this.meeting = null
  }

  /**
   * The meeting's notice goes out (通知), or the topic joins one whose notice is out. The clock of the queue runs on until the
   * meeting opens: one that never does keeps nothing from being overdue. Throws TOPIC_NOT_READY.
   */
  notify({ meeting }: { meeting: Session }, by: Acting): Step {
    this.putOn(meeting)
    this.involve(meeting.units)
    const { clock, clockSince, dueAt, wakeAt, escalatedTo } = this
    const step = take(this, 'notify', by, { params: { meeting: meeting.number, day: dayOf(meeting.startsAt) } })
    Object.assign(this, { clock, clockSince, dueAt, wakeAt, escalatedTo })
    return step
  }

  /** Back to the queue, because the meeting is cancelled or the topic taken off its agenda. */
  postpone({ meeting, reason }: { meeting: Pick<Session, 'number'>; reason: string }, by: Acting): Step {
    const step = take(this, 'postpone', by, { words: reason, params: { meeting: meeting.number } })
    this.meeting = null
    return step
  }

  /** The meeting opens (召开、上会): from here on the topic counts as tabled. */
  convene({ meeting }: { meeting: Pick<Session, 'number'> }, by: Acting): Step {
    const step = take(this, 'convene', by, { params: { meeting: meeting.number } })
    this.tabledAt ??= by.now
    return step
  }

  /** Adopted, with so many tasks (通过并交办), which `giveTasks` gives. Throws RESERVED_MATTER (民法典第二百七十八条) and TASKS_MISSING. */
  adopt({ words, tasks, change = null, ...resolved }: Resolved & { tasks: number; change?: ServiceChange | null }, by: Acting): Step {
    if (this.state === 'minute' && this.reserved !== null) throw meetingError('RESERVED_MATTER', { matter: this.reserved })
    if (this.state === 'minute' && tasks === 0) throw meetingError('TASKS_MISSING', {})
    const step = take(this, 'adopt', by, { words, params: { ...paramsOf(resolved), tasks, ...(change && { change }) } })
    Object.assign(this, { meeting: null, adoptedAt: by.now, hasTasks: true, change })
    return step
  }

  /** Adopted as an explanation alone (通过，仅作说明). */
  explain({ words, ...resolved }: Resolved, by: Acting): Step {
    const step = take(this, 'explain', by, { words, params: paramsOf(resolved) })
    Object.assign(this, { meeting: null, adoptedAt: by.now, outcome: 'explained' })
    return step
  }

  /** Put off to another meeting (缓议). */
  defer({ words, ...resolved }: Resolved, by: Acting): Step {
    const step = take(this, 'defer', by, { words, params: paramsOf(resolved) })
    Object.assign(this, { meeting: null, reason: words })
    return step
  }

  /** Not adopted (未通过). */
  reject({ words, ...resolved }: Resolved, by: Acting): Step {
    const step = take(this, 'reject', by, { words, params: paramsOf(resolved) })
    Object.assign(this, { meeting: null, reason: words, outcome: 'rejected' })
    return step
  }

  /** Its last task is done: waits for the proposer. */
  finish(by: Acting): Step {
    const step = take(this, 'finish', by)
    this.outcome = 'done'
    return step
  }

  /** The proposer agrees (核验): with the tracking code, as the member who proposed it, or on the phone (回访). */
  confirm({ words }: { words?: string }, by: Acting): Step {
    const source = verifierOf(this, 'confirm', by)
    const step = take(this, 'confirm', by, { words, params: { source } })
    Object.assign(this, { confirmed: true, verifiedAt: by.now, verifiedBy: source, verifyWords: words ?? null })
    return step
  }

  /** The proposer does not agree: back to its tasks, which whoever calls this opens again. Throws TRANSITION_NOT_ALLOWED where it has none. */
  dispute({ reason }: { reason: string }, by: Acting): Step {
    if (this.state === 'verify' && !this.hasTasks) throw new DomainError('TRANSITION_NOT_ALLOWED', { state: this.state, action: 'dispute' }, 'conflict')
    const source = verifierOf(this, 'dispute', by)
    const step = take(this, 'dispute', by, { words: reason, params: { source } })
    Object.assign(this, { reason, outcome: null })
    return step
  }

  /** Nobody confirmed in time: goes on unconfirmed. */
  lapse(by: Acting): Step {
    return take(this, 'lapse', by)
  }

  /** Answered to its source and closed (销号). */
  answer({ words }: { words: string }, by: Acting): Step {
    allow(this, 'answer', by)
    this.answerWords = words
    this.answeredAt = by.now
    return take(this, 'answer', by, { words })
  }

  supervise({ words }: { words: string }, by: Acting): Step {
    allow(this, 'supervise', by)
    this.supervised = true
    return take(this, 'supervise', by, { words })
  }

  /** The clock ran out: up one level (逐级上报), from which the next clock runs. Throws TRANSITION_NOT_ALLOWED above the county. */
  escalate(by: Acting): Step {
    const level = levelAfter(this)
    const step = take(this, 'escalate', by, { params: { level, due: this.dueAt?.toISOString() ?? '' } })
    handUp(this, level, by, by.settings.escalationStep)
    return step
  }

  /** These units have business in it from now on. */
  involve(units: readonly string[]): void {
    this.units = [...new Set([...this.units, ...units])]
  }
}
TopicSchema.setClass(Topic)
