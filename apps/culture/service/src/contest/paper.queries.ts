import { is } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'

/** What somebody's best paper of an event's quiz came to; `key` is what they are known by as one person. */
export interface BestPaper {
  key: string
  signUp: string | null
  name: string
  points: number
  seconds: number
}

/** The best paper of each who sat the quiz of an event, the best first: most points, then least time. Papers that still run or count no more are left out. */
export async function bestPapers({ db }: Work, event: string): Promise<BestPaper[]> {
  const ended = is`(r.score is not null and r.ended_at is not null and r.voided_at is null)`
  const { rows } = await sql<BestPaper>`
    select distinct on (r.person_key) r.person_key as key, r.sign_up as "signUp", r.name, r.score as points, extract(epoch from r.ended_at - r.begun_at)::int as seconds
    from sitting r join quiz q on q.id = r.quiz where q.event = ${event} and ${ended} order by r.person_key, r.score desc, r.ended_at - r.begun_at, r.id`.execute(db)
  return rows.toSorted((a, b) => b.points - a.points || a.seconds - b.seconds || (a.key < b.key ? -1 : 1))
}
