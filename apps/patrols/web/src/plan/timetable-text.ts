import type { PlanRow } from '@wuxin/patrols/plan.schema'
import type { Translate } from '@wuxin/web/i18n'

/** When a plan asks for a shift: 每周一、三 20:00–21:30 · 仅工作日. */
export function timetableText({ rhythm, on, begins, ends }: Pick<PlanRow, 'rhythm' | 'on' | 'begins' | 'ends'>, t: Translate): string {
  return [`${rhythmText(rhythm, t)} ${begins}–${ends}`, on !== 'all' && t(`plans.on.${on}`)].filter(Boolean).join(' · ')
}

function rhythmText(rhythm: PlanRow['rhythm'], t: Translate): string {
  const joint = t('plans.joint')
  if (rhythm.kind === 'daily') return rhythm.every === 1 ? t('plans.daily') : t('plans.every', { days: rhythm.every })
  if (rhythm.kind === 'weekly') return t('plans.weekly', { days: rhythm.weekdays.map((day) => t(`plans.weekdays.${day}`)).join(joint) })
  return t('plans.monthly', { days: rhythm.days.join(joint) })
}
