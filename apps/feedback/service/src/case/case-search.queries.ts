import { countyOf } from '@wuxin/platform/area'
import { bigrams, foldText } from '@wuxin/platform/bigram'
import { ahead } from '@wuxin/service/postgres/connection'
import type { Work } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { Case } from './case.entity.ts'

/**
 * Makes a case findable by its number, its words and its place; nothing of the reporter is in the index. Terms begin
 * with the county's code, so that a search does not grow with other counties' cases.
 */
export async function indexCase(work: Work, { id, area, number, title, words, spot }: Case, path: string): Promise<void> {
  const text = [number, title, words, spot, path].join('\n')
  await ahead(work.db, sql`insert into case_search (case_id, area, terms, text) values (${id}, ${area}, ${bigrams(text).map((term) => countyOf(area) + term)}::text[], ${foldText(text)})`)
}
