import { foldText, queryPatterns } from '@wuxin/platform/bigram'
import { sql, type Expression, type SqlBool } from 'kysely'

/**
 * Whether a row of the register has the words of `q` in its name, its pinyin or its initials. No index serves it: it
 * filters one county's rows, some thousands, which its scope finds by a range.
 */
export function isNamed(table: string, q: string): Expression<SqlBool> {
  const name = sql.ref(`${table}.name`)
  const terms = sql.ref(`${table}.search_terms`)
  const words = queryPatterns(q).map((pattern) => sql`lower(${name}) like ${pattern}`)
  const latin = foldText(q).replace(/[^a-z0-9]/g, '')
  const isLatin = latin !== '' && !/\p{Script=Han}/u.test(q)
  const either = [sql`(${sql.join(words.length > 0 ? words : [sql`true`], sql` and `)})`, ...(isLatin ? [sql`${terms} like ${`%${latin}%`}`] : [])]
  return sql<SqlBool>`(${sql.join(either, sql` or `)})`
}

/** Rows whose name or pinyin begins with `q` come before those that have it inside, the short before the long. */
export function byLikeness(table: string, q: string) {
  const begins = `${foldText(q).replace(/[\\%_]/g, '\\$&')}%`
  const name = sql.ref(`${table}.name`)
  return sql<number>`case when lower(${name}) like ${begins} or ${sql.ref(`${table}.search_terms`)} like ${begins} then 0 else 1 end, length(${name})`
}
