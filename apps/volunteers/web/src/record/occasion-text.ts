import type { RecordRow } from '@wuxin/volunteers/service-record.schema'
import type { Translate } from '@wuxin/web/i18n'

/** What somebody served for: 微心愿 XY-2025-0012. */
export const occasionText = ({ kind, label }: RecordRow['occasion'], t: Translate): string => [t(`records.kinds.${kind}`), label].filter(Boolean).join(' ')
