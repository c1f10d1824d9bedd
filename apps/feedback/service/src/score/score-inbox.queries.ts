import { todosOf, type Waiting } from '@wuxin/service/list/inbox'
import { sql } from 'kysely'
import { rounds, waitsFor } from './score.queries.ts'

/** Low results that wait for the caller to be read, by the day on which they came. */
export const roundTodos = todosOf<'round', 'read', Waiting>((work, home) => ({
  kind: 'round', from: rounds.from, columns: sql`r.id, r.number, r.title, r.area`, due: sql`null::timestamptz`, condition: waitsFor(work, home), stepOf: () => 'read',
}))
