import type { KyselyPlugin, UnknownRow } from 'kysely'

const isInstant = /_(at|until)$/

const withDates = (row: UnknownRow): UnknownRow =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, isInstant.test(column) && typeof value === 'string' ? new Date(value) : value]))

/** Instants as dates: the ORM's connection reads them as text, and a text is never earlier than a date. */
export const instantsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(withDates) }),
}
