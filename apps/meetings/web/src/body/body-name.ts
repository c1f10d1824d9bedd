import type { BodyKind } from '@wuxin/meetings/body.schema'
import type { Translate } from '@wuxin/web/i18n'

/** What a new body is called until somebody calls it otherwise: 云泰园小区六方联席会议. */
export const defaultName = (place: string, kind: BodyKind, t: Translate): string => t('bodies.named', { place, kind: t(`kinds.${kind}`) }).slice(0, 60)
