import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { countsOf, inboxView, listOf } from '@wuxin/platform/list'
import { receipt } from '@wuxin/platform/tracking-code.schema'
import { contactView, instant, lineView, named, placeView, rowHead, standing } from '@wuxin/platform/view.schema'
import { bodyKinds } from './body.schema.ts'
import { topicFigures } from './figure.rules.ts'
import { decisions } from './meeting.schema.ts'
import { reservedMatters } from './reserved.rules.ts'
import { taskStates } from './task.schema.ts'
import { topicChips } from './topic-input.schema.ts'
import { eightSteps, serviceChanges, topicActions, topicOutcomes, topicSources, topicStates, verificationSources } from './topic.schema.ts'

/** One row of the topic pool (议题库). */
export const topicRow = z.object({
  ...rowHead,
  state: z.enum(topicStates),
  body: named.extend({ kind: z.enum(bodyKinds) }).nullable(),
  source: z.enum(topicSources),
  proposedAt: instant,
  dueAt: instant.nullable(),
  supervised: z.boolean(),
  outcome: z.enum(topicOutcomes).nullable(),
  confirmed: z.boolean(),
})
export type TopicRow = z.infer<typeof topicRow>
/** A page of the topic pool, with how many each chip would show. */
export const topicList = listOf(topicRow).extend({ chips: countsOf(topicChips) })

/** One line of the history (经过). `params` fill the line's text. */
export const stepView = lineView(['propose', ...topicActions])

/** Who proposed it; a resident is masked unless asked for with a reason. */
export const proposerView = contactView

/** A resolution (决议) on the topic, as one meeting took it. */
export const resolutionView = z.object({
  meeting: z.object({ id: z.uuid(), number: z.string(), at: instant }),
  decision: z.enum(decisions),
  words: z.string(),
  votes: z.object({ for: z.int(), against: z.int(), abstain: z.int(), present: z.int() }),
  change: z.enum(serviceChanges).nullable(),
})

/** A task as the topic's page shows it. */
export const taskOfTopic = z.object({
  id: z.uuid(), number: z.string(), title: z.string(), owner: z.string(), state: z.enum(taskStates), dueAt: instant.nullable(), result: z.string().nullable(), photos: z.array(z.string()), doneAt: instant.nullable(),
})

/** A topic as its page shows it, with its whole way: source → topic → meeting → resolution → task → confirmed → answer. */
export const topicRecord = topicRow.extend({
  ...standing,
  words: z.string(),
  photos: z.array(z.string()),
  proposer: proposerView,
  proposerId: z.string().nullable(),
  fromOutside: z.boolean(),
  sourceRef: z.object({ module: z.string(), id: z.string(), label: z.string() }).nullable(),
  /** What of art. 278 its words speak of: a hint to the screener, or where it was referred. */
  reserved: z.enum(reservedMatters).nullable(),
  reason: z.string().nullable(),
  mergedInto: z.object({ id: z.uuid(), number: z.string(), title: z.string() }).nullable(),
  merged: z.array(z.object({ id: z.uuid(), number: z.string(), title: z.string() })),
  /** The agenda that it stands on now. */
  meeting: z.object({ id: z.uuid(), number: z.string(), startsAt: instant, notified: z.boolean() }).nullable(),
  resolutions: z.array(resolutionView),
  tasks: z.array(taskOfTopic),
  verification: z.object({ source: z.enum(verificationSources), words: z.string().nullable(), at: instant }).nullable(),
  answer: z.object({ words: z.string(), at: instant }).nullable(),
  steps: z.array(stepView),
})
export type TopicRecord = z.infer<typeof topicRecord>

/** A topic as the holder of its tracking code sees it: no names of staff, no words between units. */
export const residentTopic = z.object({
  number: z.string(),
  title: z.string(),
  words: z.string(),
  place: z.string(),
  state: z.enum(topicStates),
  step: z.enum(eightSteps),
  proposedAt: instant,
  meetingAt: instant.nullable(),
  resolution: z.object({ decision: z.enum(decisions), words: z.string() }).nullable(),
  tasks: z.array(taskOfTopic.pick({ title: true, owner: true, state: true, dueAt: true, result: true, photos: true })),
  /** Why it was declined or referred. */
  reason: z.string().nullable(),
  answer: z.object({ words: z.string(), at: instant }).nullable(),
  confirmed: z.boolean(),
  /** It can be confirmed until then; null where there is nothing to confirm. */
  confirmUntil: instant.nullable(),
  steps: z.array(z.object({ step: z.enum(eightSteps), action: stepView.shape.action, at: instant })),
})

/** What a resident gets. */
export const topicReceipt = receipt

/** A topic that a new one may be a duplicate of. */
export const similarTopic = topicRow.pick({ id: true, number: true, title: true, state: true, proposedAt: true, body: true })

/** What a topic, meeting or task waits for the caller to do. */
export const todoSteps = ['accept', 'confirm', 'answer', 'receive', 'openMeeting', 'confirmMinutes', 'publish', 'finish', 'grantExtension', 'reassign', 'table', 'escalated'] as const
export type TodoStep = (typeof todoSteps)[number]
/** What waits for the caller (我的待办), of topics, meetings and tasks. */
export const meetingInbox = inboxView(['topic', 'meeting', 'task'], todoSteps)

/** One answer to a search over all modules. */
export const meetingHit = z.object({ kind: z.enum(['topic', 'meeting', 'body']), id: z.uuid(), number: z.string(), title: z.string(), place: placeView })

/** How many topics each figure counts. */
export const topicTally = countsOf(topicFigures)
/** The same for each part by itself, such as each body. */
export const topicTallies = z.array(z.object({ key: z.string(), label: z.string(), tally: topicTally }))
/** The tile of the one screen: what is open, what waits, and the rate of the year. */
export const topicTile = z.object({ open: z.int(), overdue: z.int(), toVerify: z.int(), meetingsThisMonth: z.int(), year: topicTally, asOf: instant })
/** Open topics at one compound, for the map. */
export const topicPlace = z.object({ area: areaCode, name: z.string(), open: z.int(), overdue: z.int() })
