import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { joined, type Translate } from '@wuxin/web/i18n'
import type { Accountability } from '@wuxin/web/record-page'

/** Who answers for a meeting: who convened it, who wrote its minutes, who confirmed them. */
export function meetingOwners({ steps, agenda }: Pick<MeetingRecord, 'steps' | 'agenda'>, t: Translate): Accountability['owners'] {
  const whoDid = (action: string) => steps.filter((step) => step.action === action).sort((one, other) => other.at.localeCompare(one.at))[0]?.actor
  const writers = [...new Set(agenda.flatMap(({ paragraph }) => paragraph.by ?? []))]
  const owners = [
    { label: t('meetings.owner.convener'), name: whoDid('notify') ?? whoDid('arrange') },
    { label: t('meetings.owner.writer'), name: writers.length > 0 ? joined(writers) : undefined },
    { label: t('meetings.owner.confirmer'), name: whoDid('confirm') },
  ]
  return owners.flatMap(({ label, name }) => (name ? [{ label, name }] : []))
}
