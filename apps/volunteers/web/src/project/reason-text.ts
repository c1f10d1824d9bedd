import type { matchReason } from '@wuxin/volunteers/listing.schema'
import { joined, type Translate } from '@wuxin/web/i18n'
import type { z } from 'zod'

/** Why a listing is suggested, in words. */
export function reasonText(reason: z.output<typeof matchReason>, measure: string, t: Translate): string {
  switch (reason.because) {
    case 'kind':
      return t('listings.because.kind', { kind: t(`resourceKinds.${reason.kind}`) })
    case 'place':
      return t('listings.because.place', { name: reason.name })
    case 'words':
      return t('listings.because.words', { shared: joined(reason.shared) })
    case 'amount':
      return t('listings.because.amount', { covers: reason.covers, of: reason.of, measure })
  }
}
