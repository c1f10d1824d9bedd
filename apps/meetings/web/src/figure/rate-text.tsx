import { useTexts } from '../texts.ts'

/** A rate with its denominator: 96 %（24/25）; that there is none where nothing was counted. `share` is from 0 to 1. */
export function RateText({ share, count, of }: { share: number | null; count: number; of: number }) {
  const t = useTexts()
  return <>{share === null ? t('rates.nothing') : t('rates.share', { percent: Math.round(share * 100), count, of })}</>
}
