import type { Work } from '@wuxin/service/work'

/** Units by id as other records show them; what is empty or unknown stays null. */
export async function unitNames(work: Work, ids: readonly (string | null | undefined)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null && id !== undefined))]
  const rows: { id: string; name: string }[] = wanted.length === 0 ? [] : await work.db.selectFrom('unit').select(['id', 'name']).where('id', 'in', wanted).execute()
  const names = new Map(rows.map((row) => [row.id, row]))
  return (id: string | null | undefined) => (id ? (names.get(id) ?? null) : null)
}
