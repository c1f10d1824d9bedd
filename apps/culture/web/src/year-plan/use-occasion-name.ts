import { knownOccasions } from '@wuxin/culture/occasion.schema'
import { useTexts } from '../texts.ts'

/** What an occasion is called: by its text where the suite knows it, else as the county's settings say. */
export function useOccasionName(): (key: string) => string {
  const t = useTexts()
  return (key) => (knownOccasions.some((known) => known === key) ? t(`yearPlan.occasions.${key}`) : key)
}
