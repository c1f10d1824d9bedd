import type { Translate } from '@wuxin/web/i18n'

/** A length of service: 2 小时 30 分. */
export function minutesText(minutes: number, t: Translate): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [...(hours > 0 ? [t('records.hours', { count: hours })] : []), ...(rest > 0 || hours === 0 ? [t('records.minutes', { count: rest })] : [])].join(' ')
}
