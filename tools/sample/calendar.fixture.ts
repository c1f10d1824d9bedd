import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { Calendar, DayKind } from '@wuxin/platform/working-day'

const listed = (days: object, kind: DayKind): [string, DayKind][] => Object.keys(days).map((day) => [day, kind])

/** The statutory calendar as `chinese-days` knows it. */
export const calendar: Calendar = { days: Object.fromEntries([...listed(chineseDays.holidays, 'holiday'), ...listed(chineseDays.workdays, 'workday')]) }

/** An instant in Shanghai: `2025-03-03 09:00`. */
export const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`)
