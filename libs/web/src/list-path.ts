import { language } from './i18n.ts'
import { modulePath } from './module-path.ts'
import { activePlace } from './place.ts'

/** Parts of a list's question; blank ones are left out. */
export type Question = Readonly<Record<string, string | number | boolean | null | undefined>>

/** A question as an address spells it. */
const spelt = (question: Question): string =>
  new URLSearchParams(Object.entries(question).flatMap(([key, value]) => (value === undefined || value === null || value === '' ? [] : [[key, String(value)]]))).toString()

/** A list of a module narrowed to a question, where every number leads: `listPath('feedback', 'cases', { area, chip: 'overdue' })`. */
export function listPath(module: string, list: string, question: Question): string {
  const search = spelt(question)
  return modulePath(module, list) + (search && `?${search}`)
}

/** The address of a list as a file (`cases.xlsx`) of the module's service: the list's own question without its pages, at the chosen place, in the language on screen. */
export function exportPath(module: string, file: string, { page: _page, size: _size, ...question }: Question): string {
  return `/api/${module}/${file}?${spelt({ area: activePlace(), ...question, lang: language() })}`
}
