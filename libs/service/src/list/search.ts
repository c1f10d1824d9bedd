import { countyOf, upperBound } from '@wuxin/platform/area'
import { bigrams, foldText, queryBigrams, queryPatterns } from '@wuxin/platform/bigram'
import type { ScopePart } from '@wuxin/platform/caller'
import { sql, type RawBuilder } from 'kysely'
import { ahead } from '../postgres/connection.ts'
import type { Work } from '../work.ts'
import { all, any, is } from './condition.ts'

/** A record as searches find it. */
interface Findable {
  id: string
  area: string
  /** Its words, one under another: number, title, text and place; nothing of a resident. */
  words: readonly (string | null)[]
}

/**
 * What searches read of a module's records: a table with the columns `id`, `area`, `terms text[]` (GIN) and `text`, and no
 * row-level security, which would keep its index from being used: each query names the scope. Terms begin with the county's
 * code, so that a search does not grow with other counties' records.
 */
export class SearchTable {
  readonly #name: string
  readonly #id: string

  /** `id` is the column of the record's id. */
  constructor(name: string, id = 'id') {
    this.#name = name
    this.#id = id
  }

  /** Makes a record findable by its words, or by new ones and at another place where it was findable before; `more` are further columns of the table. */
  async keep(work: Work, { id, area, words }: Findable, more: Readonly<Record<string, string>> = {}): Promise<void> {
    const text = words.join('\n')
    const columns = [this.#id, ...Object.keys(more), 'area', 'terms', 'text'].map((each) => sql.ref(each))
    const terms = bigrams(text).map((term) => countyOf(area) + term)
    await ahead(
      work.db,
      sql`insert into ${sql.table(this.#name)} (${sql.join(columns)}) values (${sql.join([id, ...Object.values(more), area, sql`${terms}::text[]`, foldText(text)])})
        on conflict (${sql.ref(this.#id)}) do update set area = excluded.area, terms = excluded.terms, text = excluded.text`,
    )
  }

  /**
   * The ids that the search finds in the scope's counties; the words are re-checked. Where there are terms, they alone shall
   * be looked up: a place that an index could find too is taken for the better one.
   */
  found(q: string, parts: readonly ScopePart[]): RawBuilder<unknown> {
    const id = sql.ref(this.#id)
    const terms = queryBigrams(q)
    const below = (area: string) => is`area >= ${area} and area < ${upperBound(area)}`
    const byTerms = (area: string) => is`left(area, ${area.length}::int) = ${area} and terms @> ${terms.map((term) => countyOf(area) + term)}::text[]`
    const ranges = parts.map(({ area }) => is`(${terms.length > 0 ? byTerms(area) : below(area)})`)
    const words = all(queryPatterns(q).map((pattern) => is`text like ${pattern}`))
    return sql`(with found as materialized (select ${id}, text from ${sql.table(this.#name)} where ${any(ranges)}) select ${id} from found where ${words})`
  }
}
