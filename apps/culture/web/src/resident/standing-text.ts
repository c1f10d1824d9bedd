import type { TrackedSignUp } from '@wuxin/culture/sign-up.schema'
import type { Translate } from '@wuxin/web/i18n'
import { dateText } from '@wuxin/web/time'

/** Where a sign-up stands, in one line: there already, in, how many wait before it, until when a place is held, or why it is over. */
export function standingText({ state, attendedAt, ahead, until, event }: TrackedSignUp, t: Translate): string {
  if (event.state === 'cancelled') return t('signUp.standing.cancelled')
  if (attendedAt !== null) return t('signUp.standing.there', { at: attendedAt })
  if (state === 'waiting') return t('signUp.standing.waiting', { count: ahead ?? 0 })
  if (state === 'offered') return t('signUp.standing.offered', { until })
  return t(`signUp.standing.${state}`)
}

const DAY = 86_400_000

/** That it begins today or tomorrow; null on other days, and for whoever does not come. */
export function reminderText({ state, attendedAt, event: { starts, ends, state: stands } }: TrackedSignUp, t: Translate, now: number): string | null {
  if (state !== 'in' || attendedAt !== null || stands === 'cancelled' || Date.parse(ends) < now) return null
  const day = dateText(starts)
  if (day === dateText(now)) return t('signUp.reminder.today', { at: starts })
  return day === dateText(now + DAY) ? t('signUp.reminder.tomorrow', { at: starts }) : null
}
