import { language } from '@wuxin/web/i18n'
import { activePlace } from '@wuxin/web/place'
import { asked, type Question } from '../list-href.ts'

/** The address of a list of meetings as a spreadsheet (会议台账): the list's own question, without its pages. */
export const exportHref = ({ page: _page, size: _size, ...question }: Question): string =>
  `/api/meetings/meetings.xlsx?${asked({ area: activePlace(), ...question, lang: language() })}`
