import type { BodyKind } from '@wuxin/meetings/body.schema'
import type { Translate } from '@wuxin/web/i18n'

/** What a new body is called until somebody calls it otherwise: 云泰园小区六方联席会议. A name is the same in every language, for all read it. */
export const defaultName = (place: string, kind: BodyKind, t: Translate): string => t(`bodies.named.${kind}`, { place }).slice(0, 60)
