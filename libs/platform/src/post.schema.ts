import { z } from 'zod'
import { areaCode } from './area.ts'
import { reason } from './area.schema.ts'
import { listOf, listQuery } from './list.ts'
import { roles } from './role.ts'
import { recordDay } from './working-day.ts'
import { named } from './view.schema.ts'

/** How somebody came to a post: 业主内选举, 组织任命, 换届选举, 公开招聘, 单位委派, 包抓分工, 自愿报名. */
export const waysChosen = ['owners_election', 'appointment', 'term_election', 'recruitment', 'delegation', 'leader_binding', 'application'] as const

/** Puts a person into a post; both days are included, `to` is open where null. */
export const assignPostInput = z.object({
  person: z.uuid(),
  role: z.enum(roles),
  area: areaCode,
  unit: z.uuid().nullable().default(null),
  from: recordDay,
  to: recordDay.nullable().default(null),
  chosen: z.enum(waysChosen),
  /** 专职律师 … where it says why this person. */
  profession: z.string().trim().min(1).max(30).nullable().default(null),
})

/** `to` is the last day in the post. */
export const endPostInput = z.object({ id: z.uuid(), version: z.int(), to: recordDay, reason })

/** A post with its names: who holds it, where, for which unit, from when to when, how chosen. */
export const postView = z.object({
  id: z.uuid(),
  version: z.int(),
  person: named,
  role: z.enum(roles),
  area: areaCode,
  path: z.string(),
  unit: named.nullable(),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  chosen: z.enum(waysChosen),
  profession: z.string().nullable(),
  isCurrent: z.boolean(),
})

/** What the list of posts is asked by. */
export const postsQuery = listQuery(['from', 'area', 'role']).extend({
  within: areaCode.optional(),
  role: z.enum(roles).optional(),
  unit: z.uuid().optional(),
  when: z.enum(['current', 'past', 'future']).default('current'),
})
/** A page of the list of posts. */
export const postList = listOf(postView)
