import { z } from 'zod'
import { areaCode } from './area.ts'
import { reason } from './area.schema.ts'
import { listOf, listQuery } from './list.ts'
import { roles } from './role.ts'
import { recordDay } from './working-day.ts'
import { named } from './view.schema.ts'

/** What records of modules name a rule (制度) by, the same in every county: `grid-operation`. */
export const ruleKey = z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/).max(40)

/** What a rule is about, as modules name their kinds of record: `feedback.case`. */
export const ruleSubject = z.string().regex(/^[a-z]+(\.[a-z]+(-[a-z]+)*)?$/).max(60)

const text = z.string().trim().min(10).max(20_000)

/** A rule (制度) with its first edition. */
export const addRuleInput = z.object({
  area: areaCode,
  key: ruleKey.nullable().default(null),
  name: z.string().trim().min(2).max(60),
  /** The body that issued it and keeps it. */
  owner: z.string().trim().min(2).max(60),
  /** Whom it binds: those who hold one of the roles at its place or below. */
  roles: z.array(z.enum(roles)).max(roles.length),
  subjects: z.array(ruleSubject).max(20),
  text,
  inForceFrom: recordDay,
})

/** A new edition (版次) takes the place of the one before on the day it comes into force, today at the earliest. */
export const publishRuleInput = z.object({ id: z.uuid(), version: z.int(), text, inForceFrom: recordDay })

/** `inForceTo` is the last day in force (废止), yesterday at the earliest. */
export const repealRuleInput = z.object({ id: z.uuid(), version: z.int(), inForceTo: recordDay, reason })
/** 签收: the caller has read this edition. */
export const acknowledgeRuleInput = z.object({ id: z.uuid(), edition: z.int().min(1) })

/** What the rules register is asked by. */
export const rulesQuery = listQuery(['name', 'inForceFrom']).extend({
  within: areaCode.optional(),
  subject: ruleSubject.optional(),
  state: z.enum(['in_force', 'coming', 'repealed', 'all']).default('in_force'),
  /** Only those that bind the caller and that the caller has not acknowledged. */
  toAcknowledge: z.boolean().default(false),
})

/** A rule as a record links it: by id and label (名称 第3版). */
export const ruleLink = z.object({ id: z.uuid(), key: z.string().nullable(), label: z.string(), edition: z.int() })

/** One row of the rules register, as it concerns the caller. */
export const ruleRow = z.object({
  id: z.uuid(),
  key: z.string().nullable(),
  name: z.string(),
  owner: z.string(),
  area: areaCode,
  path: z.string(),
  /** The edition in force, else the next one, else the last. */
  edition: z.int(),
  inForceFrom: z.iso.date(),
  inForceTo: z.iso.date().nullable(),
  bindsMe: z.boolean(),
  acknowledgedAt: z.iso.datetime().nullable(),
  /** The last day on which the caller should acknowledge it; null where that is done or not asked. */
  acknowledgeBy: z.iso.date().nullable(),
})
/** A page of the rules register. */
export const ruleList = listOf(ruleRow)

/** One edition (版次) with its text and the days in force, both included. */
export const ruleEdition = z.object({
  edition: z.int(),
  text: z.string(),
  inForceFrom: z.iso.date(),
  inForceTo: z.iso.date().nullable(),
  publishedAt: z.iso.datetime(),
  publishedBy: z.string(),
})

/** A rule with all editions, the newest first, and how many of those whom it binds have acknowledged the shown one. */
export const ruleView = ruleRow.extend({
  version: z.int(),
  roles: z.array(z.enum(roles)),
  subjects: z.array(z.string()),
  editions: z.array(ruleEdition),
  bound: z.int(),
  acknowledged: z.int(),
})

/** Those whom a rule binds, with the time at which each acknowledged the edition; null for those who have not. */
export const acknowledgementList = z.array(z.object({ person: named, at: z.iso.datetime().nullable() }))

/** `on` is the day that a record began, which keeps the edition of that day; today where absent. */
export const rulesInForceQuery = z.object({ area: areaCode, on: recordDay.optional(), subject: ruleSubject.optional(), key: ruleKey.optional() })
