import { areaCode } from '@wuxin/platform/area'
import { reason, text } from '@wuxin/platform/input.schema'
import { instant } from '@wuxin/platform/view.schema'
import { z } from 'zod'
import { findingFields, photoStages } from './finding.schema.ts'
import { limits } from './limit.rules.ts'
import { checkInWays, itemResults } from './shift.rules.ts'

/** The format that phones write now. A later version of the module reads all earlier ones: a queue outlives the version that made it. */
export const actionFormat = 1

/**
 * What a phone does in a shift (动作): `key` is its own, `seq` its place in the queue of that phone and shift, from 1 without gaps, `at` the
 * phone's time. Records that it makes have ids of the phone's, so that what follows can name them before anything has arrived.
 */
const head = { key: z.uuid(), format: z.literal(actionFormat), seq: z.int().min(1).max(limits.actions), at: instant } as const

/** A field that was changed on the phone: what it showed there before, and what it says now. */
const changed = <Value extends z.ZodType>(value: Value) => z.object({ base: value, value }).optional()

/** 开始. */
const start = z.object({ ...head, kind: z.literal('start') })
/** 签到 at a checkpoint; without a code with reason, and photos follow (CODE_MISSING). `code` is what was scanned or typed, judged again by the service. */
const checkIn = z.object({
  ...head, kind: z.literal('checkIn'), checkIn: z.uuid(), checkpoint: z.uuid(), way: z.enum(checkInWays), code: text(40).nullable(), reason: reason.nullable().default(null),
  checklist: z.uuid().nullable(), answers: z.array(z.object({ item: text(30), result: z.enum(itemResults) })).max(limits.items),
})
/** 发现问题. */
const find = z.object({ ...head, kind: z.literal('find'), finding: z.uuid(), checkpoint: z.uuid().nullable(), item: text(30).nullable(), fields: z.object(findingFields) })
/** 补正: fields changed on the phone after they were sent, each by itself. */
const amend = z.object({
  ...head, kind: z.literal('amend'), finding: z.uuid(),
  fields: z.object({
    area: changed(areaCode), spot: changed(findingFields.spot), kind: changed(findingFields.kind), grade: changed(findingFields.grade), words: changed(findingFields.words), outcome: changed(findingFields.outcome),
  }),
})
/**
 * 照片 was taken: its bytes follow by themselves under `photo` as their key, so that no record waits for a picture. `digest` is their SHA-256
 * in hex: what arrives later is what was taken then.
 */
const photo = z.object({ ...head, kind: z.literal('photo'), photo: z.uuid(), of: z.uuid(), stage: z.enum(photoStages), digest: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(1).max(limits.photoBytes) })
/** 结束, with a reason for each checkpoint that was passed by. */
const finish = z.object({ ...head, kind: z.literal('finish'), skipped: z.array(z.object({ checkpoint: z.uuid(), reason })).max(limits.checkpoints), words: reason.nullable().default(null) })

/** Any of them. */
export const action = z.discriminatedUnion('kind', [start, checkIn, find, amend, photo, finish])
export type Action = z.output<typeof action>
/** What a person does; place, key and time are the queue's to give. */
export type Deed = Action extends infer Each ? (Each extends Action ? Omit<Each, 'key' | 'format' | 'seq' | 'at'> : never) : never

/** The phone's clock beside the server's, from the last answer that it had: sent and received by the phone's clock, answered by the server's. */
export const clockSample = z.object({ sentAt: instant, serverAt: instant, receivedAt: instant })

/** A piece of a queue, in any order, any number of times. `sentAt` is the phone's clock. No idempotency key of its own is needed: each action has one. */
export const syncInput = z.object({
  shift: z.uuid(),
  /** One queue per phone, person and shift. */
  queue: z.uuid(),
  sentAt: instant,
  sample: clockSample.nullable().default(null),
  actions: z.array(action).max(limits.batch),
})
export type SyncInput = z.output<typeof syncInput>

/**
 * What became of an action: written down; written down, with fields that the office had changed as well; kept until those before it have
 * come; or refused, which the phone shows with its text until the person mends it or lets it go.
 */
export const outcomes = ['done', 'disputed', 'held', 'refused'] as const
export type Outcome = (typeof outcomes)[number]
/** What became of one action; the same however often it is sent. */
export const actionAnswer = z.object({ key: z.uuid(), seq: z.int(), outcome: z.enum(outcomes), problem: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable() })
export type ActionAnswer = z.infer<typeof actionAnswer>

/** The answer: of every action sent, and of those held before that could be written down now. `next` is the place that the service waits for. */
export const syncAnswer = z.object({
  serverAt: instant, next: z.int(), answers: z.array(actionAnswer), clock: z.object({ offset: z.int(), uncertain: z.int().nullable(), isWrong: z.boolean() }),
  /** Photos of this queue whose bytes are still to come. */
  photosWaiting: z.array(z.uuid()), disputed: z.int(),
})
export type SyncAnswer = z.infer<typeof syncAnswer>
