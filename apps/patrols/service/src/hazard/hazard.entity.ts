import { titleOf } from '@wuxin/platform/title.rules'
import { endOf } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import { ask, assertNoneAsked, grant } from '@wuxin/service/life/extension'
import type { gradeHazardInput, handOnHazardInput, passHazardInput, planHazardInput, rectifyHazardInput, regradeHazardInput, sendBackHazardInput } from '@wuxin/patrols/hazard-input.schema'
import { mayReopenUntil, missingOf, spotKey, stepUpOf } from '@wuxin/patrols/hazard.rules'
import type { PassedTo } from '@wuxin/patrols/hazard.schema'
import { patrolError } from '@wuxin/patrols/patrols.schema'
import type { Acting } from '../patrols.work.ts'
import type { Step } from '../step/step.table.ts'
import { lineOf, takeUp } from '../step/step.work.ts'
import { allow, assertMergeable, deadlineFor, decideOn, fiveFieldsOf, forgetInspection, give, gradeBefore, hazardWay, inspect, move, moveTo, plannedEnd, showPhoto, tellPlan, undo, wait, type Owner } from './hazard-step.entity.ts'
import { assertNotPassedOn, keepNews, passingOf, type News } from './passing.entity.ts'
import { HazardSchema, type Passing } from './hazard.table.ts'

/**
 * A hazard (隐患) on its six steps; whoever takes one has read its passings. Every method is one step: it asks the lifecycle and the rules of the words, throws TRANSITION_NOT_ALLOWED, FORBIDDEN or an error of
 * `PatrolErrors` before it changes anything, and answers the line of the history, which `announceHazard` writes down.
 */
export class Hazard extends HazardSchema.class {
  /** The first line of the history (发现). */
  find({ label }: { label: string }, by: Acting): Step {
    wait(this, by)
    return lineOf('Hazard', this, by, { action: 'find', from: this.state, words: this.words, photos: this.photos, params: { source: this.source, label, grade: this.suspected } })
  }

  /** A photo of what was found has come from its phone. Answers whether it is shown: nothing is of one that was declined. */
  show(photo: string, now: Date): boolean {
    return showPhoto(this, photo, now)
  }

  /** Whoever found it says it anew; once somebody has judged it, it stays what it was judged to be. */
  retell(told: Pick<Hazard, 'words' | 'kind' | 'suspected'>, now: Date): void {
    if (this.state !== 'grade') return
    Object.assign(this, told, { title: titleOf(told.words), updatedAt: now })
    this.spotKey = spotKey(this)
  }

  /** Its place is put right, until somebody is sent there. Throws PLACE_TOO_WIDE. */
  relocate(to: Pick<Hazard, 'area' | 'spot'>, by: Acting): Step {
    return move(this, 'relocate', by, { params: moveTo(this, to, by) })
  }

  /** 定级. */
  judge({ grade, title = this.title, kind = this.kind, words }: Told<typeof gradeHazardInput>, by: Acting): Step {
    allow(this, 'grade', by)
    Object.assign(this, { grade, title, kind })
    return move(this, 'grade', by, { words, params: { grade } })
  }

  /** 重新定级: dispatched anew, with the five fields where it is major now. Throws GRADE_SAME. */
  regrade({ grade, reason }: Told<typeof regradeHazardInput>, by: Acting): Step {
    const before = gradeBefore(this, grade, by)
    this.grade = grade
    undo(this)
    return move(this, 'regrade', by, { words: reason, params: { before, grade } })
  }

  /** 五落实; what is left out stays. While it is mended its deadline is moved out by an extension alone. Throws DATE_IN_PAST and DEADLINE_TOO_FAR. */
  plan(told: Told<typeof planHazardInput>, by: Acting): Step {
    allow(this, 'plan', by)
    tellPlan(this, told, by)
    return move(this, 'plan', by, { params: { deadline: this.deadline ?? '', person: this.person ?? '' } })
  }

  /** 派单. `until` is the deadline of a general hazard where it is sooner than its clock. Throws MAJOR_INCOMPLETE, DATE_IN_PAST and DEADLINE_TOO_FAR. */
  dispatch({ owner, until, words, because }: { owner: Owner; until: string | null; words?: string; because: string }, by: Acting): Step {
    allow(this, 'dispatch', by)
    const missing = missingOf(this.grade, fiveFieldsOf(this))
    if (missing.length > 0) throw patrolError('MAJOR_INCOMPLETE', { missing })
    const byHand = deadlineFor(this, until, by)
    give(this, owner)
    return move(this, 'dispatch', by, { until: byHand, words, params: { owner: owner.name, because } })
  }

  /** 改派 to somebody else, within the deadline that runs. Throws HANDED_TO_SAME. */
  handOn({ owner, from, reason }: Pick<Told<typeof handOnHazardInput>, 'reason'> & { owner: Owner; from: string }, by: Acting): Step {
    allow(this, 'handOn', by)
    if (owner.unit === this.ownerUnit && owner.role === this.ownerRole) throw patrolError('HANDED_TO_SAME', {})
    give(this, owner)
    this.extension = null
    return move(this, 'handOn', by, { words: reason, params: { from, owner: owner.name } })
  }

  /** 退回: not theirs. It waits to be dispatched anew. */
  refuse({ reason, suggested = '', from }: { reason: string; suggested?: string; from: string }, by: Acting): Step {
    allow(this, 'refuse', by)
    give(this, null)
    return move(this, 'refuse', by, { words: reason, params: { from, suggested } })
  }

  /** 整改 done, with photos of it as it is now. */
  rectify({ words, photos }: Told<typeof rectifyHazardInput>, by: Acting): Step {
    allow(this, 'rectify', by)
    const { id, name } = by.caller
    Object.assign(this, { result: words, rectifiedBy: name, rectifiedAt: by.now, photosAfter: photos, rectifierIds: [...new Set([...this.rectifierIds, id])] })
    forgetInspection(this)
    return move(this, 'rectify', by, { words, photos })
  }

  /** 复查 passed. Throws SELF_VERIFICATION and OWN_WORK. */
  pass({ words, photos }: Told<typeof passHazardInput>, by: Acting): Step {
    inspect(this, 'pass', { words: words ?? null, photos }, by)
    return move(this, 'pass', by, { words, photos })
  }

  /** 复查: not mended. It is to be mended within its clock, or within what is left of its plan. Throws SELF_VERIFICATION and OWN_WORK. */
  sendBack({ reason, photos }: Told<typeof sendBackHazardInput>, by: Acting): Step {
    inspect(this, 'sendBack', { words: reason, photos }, by)
    return move(this, 'sendBack', by, { until: plannedEnd(this), words: reason, photos })
  }

  /** 销号. Throws OWN_WORK. */
  close({ words }: { words?: string }, by: Acting): Step {
    if (this.rectifierIds.includes(by.caller.id)) throw patrolError('OWN_WORK', {})
    allow(this, 'close', by)
    this.closedBy = by.caller.name
    return move(this, 'close', by, { words })
  }

  /** 重新打开: dispatched anew. Throws REOPEN_TOO_LATE. */
  reopen({ reason }: { reason: string }, by: Acting): Step {
    allow(this, 'reopen', by)
    if (this.closedAt !== null && by.now > mayReopenUntil(this.closedAt, by.settings)) throw patrolError('REOPEN_TOO_LATE', { days: by.settings.reopenWithin })
    Object.assign(this, { closedBy: null, reopened: this.reopened + 1, deadline: null, rectifyBy: null })
    undo(this)
    return move(this, 'reopen', by, { words: reason })
  }

  /** 不属隐患: none of its photos is shown any more. */
  decline({ reason }: { reason: string }, by: Acting): Step {
    allow(this, 'decline', by)
    Object.assign(this, { reason, photosAfter: [], photosInspected: [] })
    return move(this, 'decline', by, { words: reason })
  }

  /** 并案 into another open one of the place; whoever found this one found that one too. Throws MERGE_TARGET_WRONG, and HAZARD_MERGED where that one goes on as a third. */
  merge({ into, onward }: { into: Hazard; onward: string | null }, by: Acting): Step {
    allow(this, 'merge', by)
    assertMergeable(this, into, onward)
    this.mergedInto = into.id
    into.finderIds = [...new Set([...into.finderIds, ...this.finderIds])]
    return move(this, 'merge', by, { params: { number: into.number, title: into.title } })
  }

  /** Throws EXTENSION_PENDING, EXTENSION_LIMIT, DATE_IN_PAST, EXTENSION_TOO_SHORT and DEADLINE_TOO_FAR. */
  askExtension({ until, reason }: { until: string; reason: string }, by: Acting): Step {
    if (this.state === 'rectify') assertNoneAsked(this)
    allow(this, 'askExtension', by)
    ask(this, { until, reason }, by)
    return move(this, 'askExtension', by, { words: reason, params: { until } })
  }

  /** Throws EXTENSION_NOT_PENDING. */
  grantExtension({ words }: { words?: string }, by: Acting): Step {
    const { until } = decideOn(this, 'grantExtension', by)
    grant(this)
    if (this.grade === 'major') this.deadline = until
    wait(this, by, endOf(until))
    return move(this, 'grantExtension', by, { words, params: { until } })
  }

  /** Throws EXTENSION_NOT_PENDING. */
  refuseExtension({ reason }: { reason: string }, by: Acting): Step {
    const { until } = decideOn(this, 'refuseExtension', by)
    this.extension = null
    return move(this, 'refuseExtension', by, { words: reason, params: { until } })
  }

  /** 吹哨 or 提交议题: what became of it is heard by `hear`. Throws PASSED_ON. */
  passOn({ to, words, label }: { to: PassedTo; words: string; label: string }, by: Acting): Step {
    assertNotPassedOn(this.passings.getItems(), to)
    const action = to === 'whistle' ? 'whistle' : 'table'
    allow(this, action, by)
    this.passings.add(passingOf(this, to, by))
    return move(this, action, by, { words, params: { label } })
  }

  /** What came of a whistle or topic of it; nothing of the hazard itself changes by that. */
  hear(passing: Passing, news: News, by: Acting): Step {
    keepNews(passing, news, by)
    return lineOf('Hazard', this, by, { action: 'answer', from: this.state, words: news.answer, params: { to: passing.to, number: news.record.number, step: news.step } })
  }

  supervise({ words }: { words: string }, by: Acting): Step {
    allow(this, 'supervise', by)
    this.supervised = true
    return move(this, 'supervise', by, { words })
  }

  /** The clock ran out: up one level (逐级上报), from which the next clock runs. Throws TRANSITION_NOT_ALLOWED above the county. */
  escalate(by: Acting): Step {
    return takeUp(hazardWay, this, 'escalate', { ...by, settings: { escalationStep: by.settings[stepUpOf(this.grade)] } })
  }
}
HazardSchema.setClass(Hazard)
