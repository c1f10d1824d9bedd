import type { Rate } from '@wuxin/platform/rate'
import { useWords } from '../i18n.ts'

/** A rate with its denominator: 96 %（24/25）; that there is none where nothing was counted. */
export function RateText({ rate: { share, count, of } }: { rate: Rate }) {
  const t = useWords('web')
  return share === null ? t('figure.none') : t('figure.share', { percent: Math.round(share * 100), count, of })
}
