import type { ClockSetting } from '@wuxin/platform/working-day'
import { useTexts } from './texts.ts'

/** A time limit as people say it: 5 个工作日. */
export function useClockText(): (clock: ClockSetting) => string {
  const t = useTexts()
  return ({ amount, unit }) => t(`clock.${unit}`, { count: amount })
}
