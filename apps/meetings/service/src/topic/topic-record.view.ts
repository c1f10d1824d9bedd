import { decisions } from '@wuxin/meetings/meeting.schema'
import { redact } from '@wuxin/platform/redaction.rules'
import type { MeetingSettings } from '@wuxin/meetings/settings.schema'
import { stepOf } from '@wuxin/meetings/topic.rules'
import type { residentTopic, resolutionView, stepView, TopicRecord } from '@wuxin/meetings/topic-view.schema'
import { sourceModule, type TopicState } from '@wuxin/meetings/topic.schema'
import { countyOf } from '@wuxin/platform/area'
import { maskName, maskPhone } from '@wuxin/platform/mask'
import { lineView, type KeptLine } from '@wuxin/service/life/history'
import { iso, isoOr } from '@wuxin/service/list/condition'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { settings } from '../meetings.work.ts'
import { ownerName } from '../task-owner.work.ts'
import type { KeptTopic, TaskShown } from './topic-record.queries.ts'
import type { ResolvedParams } from './topic-step.entity.ts'

/** A line of a topic's history; its actions are the topic's own. */
const stepShown = (line: KeptLine) => lineView(line as KeptLine<z.output<typeof stepView>['action']>)

/** What meetings resolved on a topic, the first one first: the history has it, as `paramsOf` wrote it. */
function resolutionsOf(steps: readonly KeptLine[]): z.output<typeof resolutionView>[] {
  return steps.flatMap(({ action, words, params }) => {
    const decision = decisions.find((each) => each === action)
    if (decision === undefined || typeof params.meetingId !== 'string') return []
    const { meetingId: id, meeting: number, meetingAt: at, change = null, ...votes } = params as unknown as ResolvedParams // written by `paramsOf`
    return [{ meeting: { id, number, at }, decision, words: words ?? '', votes: { for: votes.for, against: votes.against, abstain: votes.abstain, present: votes.present }, change }]
  })
}

const taskShown = (work: Work, { ownerUnit: _unit, ownerRole: _role, photos, dueAt, doneAt, ...task }: TaskShown, owner: string): TopicRecord['tasks'][number] => ({
  ...task, owner, photos: photoLinks(work, photos), dueAt: isoOr(dueAt), doneAt: isoOr(doneAt),
})

const answerOf = ({ answerWords: words, answeredAt }: KeptTopic): TopicRecord['answer'] => (words && answeredAt ? { words, at: iso(answeredAt) } : null)

/** Who proposed it; somebody with an account is named, a resident masked. */
const proposerOf = ({ proposerId, proposerName: name, proposerPhone: phone }: KeptTopic): TopicRecord['proposer'] =>
  proposerId === null ? { name: name && maskName(name), phone: phone && maskPhone(phone), masked: true } : { name, phone: null, masked: false }

/** A topic as its page shows it to staff, with its whole way. */
export async function recordView(work: Work, found: KeptTopic): Promise<TopicRecord> {
  const directory = await work.directory(countyOf(found.area))
  const { id, version, number, title, state, body, source, sourceId, sourceLabel, supervised, outcome, confirmed, area, units, words, proposerId, reserved, reason } = found
  const { merged, meeting, verifiedBy, verifyWords, verifiedAt, settingsVersion, steps, mergedWith: mergedInto } = found
  const module = sourceModule[source]
  return {
    id, version, number, title, state, body, source, supervised, outcome, confirmed, area, units, words, proposerId, reserved, reason, merged, mergedInto, settingsVersion,
    place: directory.place(area),
    proposedAt: iso(found.proposedAt), dueAt: isoOr(found.dueAt), photos: photoLinks(work, found.photos), proposer: proposerOf(found), fromOutside: proposerId === null,
    sourceRef: module !== null && sourceId !== null ? { module, id: sourceId, label: sourceLabel ?? '' } : null,
    meeting: meeting && { ...meeting, startsAt: iso(meeting.startsAt) },
    resolutions: resolutionsOf(steps),
    tasks: found.tasks.map((task) => taskShown(work, task, ownerName({ ...task, area }, directory))),
    verification: verifiedBy && verifiedAt ? { source: verifiedBy, words: verifyWords, at: iso(verifiedAt) } : null,
    answer: answerOf(found), steps: steps.map(stepShown),
  }
}

/** Steps between offices are not the resident's to read. */
const betweenOffices = new Set(['supervise', 'escalate'])

/** The step of the eight on which an action was taken. */
const placeOf = ({ action, fromState }: KeptLine) => (action === 'propose' ? 'propose' : stepOf(fromState as TopicState)) // a topic's own states

/** Whose a task is, without the name of anybody on the staff: the unit, or the party that the post sits for. */
function publicOwner({ ownerUnit, ownerRole }: TaskShown, { parties }: MeetingSettings, unitName: (id: string) => string): string {
  if (ownerUnit !== null) return unitName(ownerUnit)
  return parties.find(({ role }) => role === ownerRole)?.name ?? ''
}

/** A topic as the holder of its tracking code sees it: one that was merged goes on as the `whole`, and is confirmed there. */
export async function residentView(work: Work, { own, whole }: { own: KeptTopic; whole: KeptTopic }): Promise<z.output<typeof residentTopic>> {
  const directory = await work.directory(countyOf(own.area))
  const { values } = await settings.at(work, whole.area, whole.settingsVersion)
  const last = resolutionsOf(whole.steps).at(-1)
  const isMerged = own.id !== whole.id
  const since = own.steps.at(-1)?.at ?? ''
  const steps = isMerged ? [...own.steps, ...whole.steps.filter(({ at }) => iso(at) > iso(since))] : own.steps
  return {
    number: own.number, title: own.title, words: own.words, place: directory.path(own.area), state: whole.state, step: stepOf(whole.state), proposedAt: iso(own.proposedAt),
    meetingAt: whole.meeting?.notified ? iso(whole.meeting.startsAt) : (last?.meeting.at ?? null),
    resolution: last ? { decision: last.decision, words: redact(last.words, []).words } : null,
    tasks: whole.tasks.map((task) => {
      const { title, owner, state, dueAt, result, photos } = taskShown(work, task, publicOwner(task, values, (id) => directory.unitName(id)))
      return { title, owner, state, dueAt, result: result && redact(result, []).words, photos }
    }),
    reason: whole.state === 'declined' || whole.state === 'referred' ? whole.reason : null,
    answer: answerOf(whole), confirmed: whole.confirmed,
    confirmUntil: !isMerged && own.state === 'verify' ? isoOr(own.dueAt) : null,
    steps: steps.filter(({ action }) => !betweenOffices.has(action)).map((each) => ({ step: placeOf(each), action: stepShown(each).action, at: iso(each.at) })),
  }
}
