import { createHmac } from 'node:crypto'
import { DomainError } from '@wuxin/platform/error'
import { sql } from 'kysely'
import { canonical } from './audit-chain.ts'
import { ahead } from './postgres/connection.ts'
import type { Work } from './work.ts'

/** What was answered to the same key before; `answer` may itself be null. */
export interface Replay {
  answer: unknown
}

/** A key as clients make it: a UUID. */
export const idempotencyKey = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Keyed: an input may hold a password, and nobody shall try passwords against a plain digest. */
const digestOf = (work: Work, input: unknown): string =>
  createHmac('sha256', work.service.keys.secret).update(canonical([work.caller.id, work.procedure, input])).digest('hex')

/**
 * Takes a key for this work, or gives the answer that it already has. A second request with the same key waits until
 * the first has ended. Throws KEY_REUSED where the key came with another procedure, caller or input.
 */
export async function takeKey(work: Work, key: string, input: unknown): Promise<Replay | null> {
  const taken = await sql`insert into request (key, digest, at) values (${key}::uuid, ${digestOf(work, input)}, ${work.now}) on conflict (key) do nothing`.execute(work.db)
  return taken.numAffectedRows === 1n ? null : keptAnswer(work, key, input)
}

/** Keeps the answer with its key, for whoever asks again. */
export async function keepAnswer(work: Work, key: string, answer: unknown): Promise<void> {
  await ahead(work.db, sql`update request set answer = ${written(answer)}::jsonb where key = ${key}::uuid`)
}

/** Takes a key with the commit, and its answer with it: a work that comes second with the same key fails there, and nothing of it is kept. */
export async function takeKeyLast(work: Work, key: string, input: unknown, answer: unknown): Promise<void> {
  await ahead(work.db, sql`insert into request (key, digest, at, answer) values (${key}::uuid, ${digestOf(work, input)}, ${work.now}, ${written(answer)}::jsonb)`)
}

/** What was answered to a key; null where nothing was. Throws KEY_REUSED as `takeKey` does. */
export async function keptAnswer(work: Work, key: string, input: unknown): Promise<Replay | null> {
  const { rows } = await sql<{ digest: string; answer: unknown }>`select digest, answer from request where key = ${key}::uuid`.execute(work.db)
  const [row] = rows
  if (!row) return null
  if (row.digest !== digestOf(work, input)) throw new DomainError('KEY_REUSED', {}, 'conflict')
  return { answer: row.answer }
}

const written = (answer: unknown): string => JSON.stringify(answer ?? null)
