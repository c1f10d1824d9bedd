import type { BankView, QuestionListInput, questionList, QuestionRow } from '@wuxin/culture/question.schema'
import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { all, containing, is, iso, type Condition } from '@wuxin/service/list/condition'
import { plainPage, windowOf, type Window } from '@wuxin/service/list/page'
import { by, orders } from '@wuxin/service/list/table'
import { load } from '@wuxin/service/load'
import { assertInCounty, type Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { z } from 'zod'
import { Bank, type Question } from './bank.table.ts'

type KeptBank = Pick<Bank, 'id' | 'version' | 'area' | 'name' | 'about'> & { changedAt: string; subjects: BankView['subjects'] | null }

const bankRows = async (work: Work, which: Condition): Promise<KeptBank[]> => {
  const { rows } = await sql<KeptBank>`select b.id, b.version, b.area, b.name, b.about, greatest(b.updated_at, (select max(q.created_at) from question q where q.bank = b.id)) as "changedAt",
    (select json_agg(json_build_object('subject', s.subject, 'questions', s.questions) order by s.subject)
      from (select q.subject, count(*)::int as questions from question q where q.bank = b.id and q.retired_at is null group by q.subject) s) as subjects
    from bank b where ${which} order by b.area, b.name`.execute(work.db)
  return rows
}

async function viewsOf(work: Work, county: string, rows: readonly KeptBank[]): Promise<BankView[]> {
  const directory = await work.directory(county)
  return rows.map(({ changedAt, subjects, area, ...bank }) => ({
    ...bank, area, place: directory.place(area), subjects: subjects ?? [], questions: (subjects ?? []).reduce((sum, { questions }) => sum + questions, 0), changedAt: iso(changedAt),
  }))
}

/** The banks of a county that the caller works in, by place and name. Throws FORBIDDEN. */
export async function bankTableOf(work: Work, county: string): Promise<BankView[]> {
  assertInCounty(work, county)
  return viewsOf(work, county, await bankRows(work, is`b.area like ${`${county}%`}`))
}

/** One bank of the caller's county. Throws NOT_FOUND. */
export async function bankPage(work: Work, id: string): Promise<BankView> {
  const { area } = await load(work, Bank, id)
  const [view] = await viewsOf(work, countyOf(area), await bankRows(work, is`b.id = ${id}`))
  if (!view) throw new DomainError('NOT_FOUND', { id })
  return view
}

const sorted = orders({ subject: by('q.subject'), kind: by('q.kind'), difficulty: by('q.difficulty') })
const columns = sql`q.id, q.version, q.kind, q.text, q.options, q.answer, q.explanation, q.subject, q.difficulty, q.edition`

const asked = ({ bank, kind, difficulty, subject, q }: Omit<QuestionListInput, 'page' | 'size' | 'sort'>): Condition => all([
  is`q.bank = ${bank} and q.retired_at is null`, ...(kind ? [is`q.kind = ${kind}`] : []), ...(difficulty ? [is`q.difficulty = ${difficulty}`] : []), ...(subject ? [is`q.subject = ${subject}`] : []),
  ...containing(sql`q.text`, q),
])

/** Questions of a bank in force, so many of them. Throws NOT_FOUND for a bank of another county. */
export async function questionRows(work: Work, { sort = 'subject', ...question }: Omit<QuestionListInput, 'page' | 'size'>, { limit, offset }: Window): Promise<QuestionRow[]> {
  await load(work, Bank, question.bank)
  const { rows } = await sql<Pick<Question, keyof QuestionRow>>`select ${columns} from question q where ${asked(question)} order by ${sorted[sort]} limit ${limit} offset ${offset}`.execute(work.db)
  return rows
}

/** A page of them. */
export async function listQuestions(work: Work, { page, size, ...question }: QuestionListInput): Promise<z.output<typeof questionList>> {
  return plainPage(work, { from: sql`question q`, found: asked(question), visible: is`q.bank = ${question.bank} and q.retired_at is null` }, questionRows(work, question, windowOf({ page, size })))
}
