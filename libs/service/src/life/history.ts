import { p } from '@mikro-orm/core'
import type { Role } from '@wuxin/platform/role'
import { sql, type RawBuilder } from 'kysely'
import { iso, type Condition } from '../list/condition.ts'
import { part } from '../record.ts'
import type { ActingUnder } from './acting.ts'

/** What a line of a history holds beside its words; fills the line's text. */
export type LineParams = Record<string, string | number | string[]>

/** What every line of a history (经过) keeps, beside its action and the states: spread it into the property table of a module's lines. A line is written once, and stays; its photos go where the record was not taken on. */
export const line = {
  ...part,
  /** Counts from 1 within the record. */
  seq: p.integer(),
  at: p.datetime(),
  actorId: p.text(),
  actorName: p.text(),
  actorRole: p.text().$type<Role>().strictNullable(),
  actorUnit: p.text().strictNullable(),
  words: p.text().strictNullable(),
  photos: p.array().columnType('text[]'),
  params: p.json<LineParams>(),
} as const

/** The same in a table `step` that records of several kinds share: which of them a line is of, and how it moved. */
export const lineOfKinds = <Kind extends string>() => ({ ...line, record: p.text().$type<Kind>(), recordId: p.uuid(), action: p.text(), fromState: p.text(), toState: p.text() })

/** A record with a history. */
interface Told {
  area: string
  state: string
  /** Lines so far. */
  stepCount: number
  updatedAt: Date
}

/** What a step leaves in the history beside who and when. */
export interface Trace {
  words?: string | null
  photos?: string[]
  params?: LineParams
}

/** The next line of a record's history, of a step that it has just taken from one state to the one that it is in. */
export function nextLine(found: Told, by: ActingUnder<unknown>, { action, from, words = null, photos = [], params = {} }: Trace & { action: string; from: string }) {
  found.stepCount += 1
  found.updatedAt = by.now
  const { caller, post, now: at } = by
  const actor = { actorId: caller.id, actorName: caller.name, actorRole: post?.role ?? null, actorUnit: post?.unit ? by.directory.unitName(post.unit) : null }
  return { area: found.area, seq: found.stepCount, action, fromState: from, toState: found.state, at, words, photos, params, ...actor }
}

/** A line as a page reads it; the instant as the database spells it. */
export interface KeptLine<Action extends string = string> {
  id: string
  at: string
  action: Action
  fromState: string
  actorName: string
  actorRole: Role | null
  actorUnit: string | null
  words: string | null
  photos: string[]
  params: LineParams
}

/** The lines of a history as JSON, the first one first, of the table `step` unless another keeps them. */
export const linesOf = (which: Condition, table = 'step'): RawBuilder<unknown> =>
  sql`(select coalesce(json_agg(json_build_object('id', s.id, 'at', s.at, 'action', s.action, 'fromState', s.from_state, 'actorName', s.actor_name, 'actorRole', s.actor_role,
    'actorUnit', s.actor_unit, 'words', s.words, 'photos', s.photos, 'params', s.params) order by s.seq), '[]') from ${sql.table(table)} s where ${which})`

/** A line as views show it; its photos are the view's to link. */
export const lineView = <Action extends string>({ id, at, action, actorName: name, actorRole: role, actorUnit: unit, words, params }: KeptLine<Action>) => ({
  id, at: iso(at), action, actor: { name, role, unit }, words, params,
})
