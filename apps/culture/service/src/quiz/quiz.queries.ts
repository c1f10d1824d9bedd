import type { itemTable, QuizView } from '@wuxin/culture/quiz.schema'
import { countyOf } from '@wuxin/platform/area'
import { lineView, linesOf, type KeptLine } from '@wuxin/service/life/history'
import { ownerName } from '@wuxin/service/life/owner-name'
import { is } from '@wuxin/service/list/condition'
import { load } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { Bank } from '../bank/bank.table.ts'
import { CultureEvent } from '../event/event.entity.ts'
import { shortagesOf } from './paper.rules.ts'
import { Quiz } from './quiz.entity.ts'
import { poolOf } from './sitting.work.ts'

type Counts = Pick<QuizView, 'people' | 'running' | 'ended' | 'mean'> & { steps: KeptLine<QuizView['steps'][number]['action']>[] }

/** How many sit it, and its history. */
async function countsOf(work: Work, { id }: Pick<Quiz, 'id'>): Promise<Counts> {
  const { rows } = await sql<Counts>`select count(distinct s.person_key)::int as people, count(*) filter (where s.ended_at is null and s.voided_at is null and s.due_at >= ${work.now})::int as running,
    count(*) filter (where s.ended_at is not null and s.voided_at is null)::int as ended, round(avg(s.score) filter (where s.voided_at is null), 1)::float8 as mean,
    ${linesOf(is`s.record_id = ${id}`)} as steps from sitting s where s.quiz = ${id}`.execute(work.db)
  const [row] = rows
  if (!row) throw new Error('an aggregate answers one row')
  return row
}

/** The quiz of an event of the caller's scope; null where it has none. Throws NOT_FOUND. */
export async function quizPage(work: Work, id: string): Promise<QuizView | null> {
  const event = await load(work, CultureEvent, id)
  const quiz = await work.em.findOne(Quiz, { event: id })
  if (!quiz) return null
  const { number, title, starts, organiserUnit, organiserRole, hasSignUp } = event
  const organiser = ownerName({ area: event.area, ownerUnit: organiserUnit, ownerRole: organiserRole }, await work.directory(countyOf(event.area))) ?? ''
  const { area, units, settingsVersion, version, state, draws, minutes, tries, closesAt, shows, openedAt, overAt } = quiz
  const [{ steps, ...counts }, banks, pool] = [await countsOf(work, quiz), await work.em.find(Bank, { id: { $in: quiz.banks } }), state === 'preparing' ? await poolOf(work, quiz.banks) : null]
  return {
    id: quiz.id, area, units, settingsVersion, version, state, draws, minutes, tries, shows, organiserUnit, organiser, event: { id, number, title, hasSignUp, starts: starts.toISOString() },
    banks: quiz.banks.flatMap((each) => banks.filter((bank) => bank.id === each).map(({ name }) => ({ id: each, name }))), closesAt: closesAt?.toISOString() ?? null,
    openedAt: openedAt?.toISOString() ?? null, closedAt: overAt?.toISOString() ?? null, short: pool === null ? [] : shortagesOf(draws, pool), ...counts, steps: steps.map(lineView),
  }
}

/** How each question of a quiz did in the papers that are over and count, the hardest first. Throws NOT_FOUND. */
export async function itemsOf(work: Work, id: string): Promise<z.output<typeof itemTable>> {
  const { id: quiz } = await load(work, Quiz, id)
  const { rows } = await sql<z.output<typeof itemTable>[number]>`select q.id as question, q.text, q.kind, q.subject, q.difficulty, count(*)::int as drawn, count(a.id) filter (where a.chosen <> '[]')::int as answered,
      count(*) filter (where a.is_right)::int as "right"
    from sitting s cross join lateral jsonb_array_elements(s.paper) with ordinality as asked(item, nth) join question q on q.id = (asked.item ->> 'question')::uuid
      left join sitting_answer a on a.sitting = s.id and a.position = asked.nth - 1
    where s.quiz = ${quiz} and s.ended_at is not null and s.voided_at is null
    group by q.id order by count(*) filter (where a.is_right)::float8 / count(*), count(*) desc, q.id`.execute(work.db)
  return rows
}
