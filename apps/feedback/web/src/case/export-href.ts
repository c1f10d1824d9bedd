import { language } from '@wuxin/web/i18n'
import { activePlace } from '@wuxin/web/place'

/** The address of a list of cases as a spreadsheet: the list's own question, without its pages. */
export function exportHref({ page: _page, size: _size, ...asked }: Record<string, unknown>): string {
  const question = { area: activePlace() ?? undefined, ...asked, lang: language() }
  const given = Object.entries(question).flatMap(([key, value]) => (value === undefined || value === null ? [] : [[key, String(value)]]))
  return `/api/feedback/cases.xlsx?${new URLSearchParams(given)}`
}
