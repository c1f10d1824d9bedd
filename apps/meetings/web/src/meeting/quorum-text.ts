import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import type { Translate } from '@wuxin/web/i18n'

type Counted = Pick<MeetingRecord, 'quorum' | 'seats'>

/** How many are there of how many it takes: 到会 3 方，法定 4 方. */
export const quorumText = ({ quorum: { present, needed }, seats }: Counted, t: Translate): string =>
  t(`meetings.quorum.${seats.some(({ party }) => party !== null) ? 'parties' : 'members'}`, { present, needed })

/** Why a meeting cannot begin yet: who must still come, or how many; nothing where it can. */
export function quorumLack(record: Counted, t: Translate): string | undefined {
  const { isMet, missing } = record.quorum
  if (isMet) return undefined
  return missing ? t('meetings.quorum.missing', { party: missing.name }) : t('meetings.quorum.lacks', { counted: quorumText(record, t) })
}
