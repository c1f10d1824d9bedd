import type { SittingChip, SittingListInput, SittingRow, sittingList } from '@wuxin/culture/quiz.schema'
import { maskName, maskPhone } from '@wuxin/platform/mask'
import { all, is, iso, isoOr, type Condition } from '@wuxin/service/list/condition'
import { countBy } from '@wuxin/service/list/count'
import { plainPage, windowOf, type Window } from '@wuxin/service/list/page'
import { by, orders } from '@wuxin/service/list/table'
import { load } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { Quiz } from './quiz.entity.ts'

type Kept = Omit<SittingRow, 'contact'> & { name: string; phone: string | null }

const columns = sql`r.id, r.version, r.name, r.phone, r.attempt, r.begun_at as "begunAt", r.due_at as "dueAt", r.ended_at as "endedAt", r.ending, r.voided, r."right", r.score, jsonb_array_length(r.paper) as questions,
  (select count(*)::int from sitting_answer a where a.sitting = r.id and a.chosen <> '[]') as answered, extract(epoch from r.ended_at - r.begun_at)::int as seconds`
const from = sql`sitting r`
const took = sql`r.ended_at - r.begun_at`
const sorted = { ...orders({ begunAt: by('r.begun_at'), score: by('r.score', { isNullable: true }) }), seconds: sql`${took} asc nulls last, r.id`, '-seconds': sql`${took} desc nulls last, r.id` }

const chips = (now: Date): Record<SittingChip, Condition> => ({
  running: is`(r.ended_at is null and r.voided_at is null and r.due_at >= ${now})`,
  ended: is`((r.ended_at is not null or r.due_at < ${now}) and r.voided_at is null)`,
  voided: is`r.voided_at is not null`,
})

/** A name is found by how it begins, a number by its last digits. */
const named = (q: string | undefined): Condition[] => (q ? [is`(r.name like ${`${q.replaceAll(/[\\%_]/g, '')}%`} or right(r.phone, 4) = ${q})`] : [])

/** Papers of a quiz, so many of them; names and numbers are masked unless `isOpen`, which whoever asks has noted with a reason. Throws NOT_FOUND. */
export async function sittingRows(work: Work, { quiz, q, chip, sort = '-begunAt' }: Omit<SittingListInput, 'page' | 'size'>, { limit, offset }: Window, isOpen = false): Promise<SittingRow[]> {
  await load(work, Quiz, quiz)
  const condition = all([is`r.quiz = ${quiz}`, ...named(q), ...(chip ? [chips(work.now)[chip]] : [])])
  const { rows } = await sql<Kept>`select ${columns} from ${from} where ${condition} order by ${sorted[sort]} limit ${limit} offset ${offset}`.execute(work.db)
  return rows.map(({ name, phone, begunAt, dueAt, endedAt, ...row }) => ({
    ...row, begunAt: iso(begunAt), dueAt: iso(dueAt), endedAt: isoOr(endedAt),
    contact: isOpen ? { name, phone, masked: false } : { name: maskName(name), phone: phone && maskPhone(phone), masked: true },
  }))
}

/** A page of them, with how many stand behind each chip. */
export async function listSittings(work: Work, { page, size, ...question }: SittingListInput): Promise<z.output<typeof sittingList>> {
  const visible = is`r.quiz = ${question.quiz}`
  const found = all([visible, ...named(question.q)])
  const shown = chips(work.now)
  const { all: _, ...counts } = await countBy(work, from, found, shown)
  return { ...(await plainPage(work, { from, found: question.chip ? all([found, shown[question.chip]]) : found, visible }, sittingRows(work, question, windowOf({ page, size })))), chips: counts }
}
