import { modulePath } from '@wuxin/web/module-path'

/** Parts of a list's question; blank ones are left out. */
export type Question = Readonly<Record<string, string | number | boolean | null | undefined>>

/** A question as an address spells it. */
export const asked = (question: Question): string =>
  new URLSearchParams(Object.entries(question).flatMap(([key, value]) => (value === undefined || value === null || value === '' ? [] : [[key, String(value)]]))).toString()

/** A list of this module narrowed to a question, where every number leads: `listHref('topics', { area, figure: 'tabled' })`. */
export function listHref(list: 'topics' | 'meetings' | 'tasks' | 'bodies' | 'rates', question: Question): string {
  const search = asked(question)
  return modulePath('meetings', list) + (search && `?${search}`)
}
