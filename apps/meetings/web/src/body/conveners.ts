import type { BodyRecord } from '@wuxin/meetings/body.schema'
import { words, type Translate } from '@wuxin/web/i18n'
import type { Accountability } from '@wuxin/web/record-page'

/** Who answers for a body: its convener and deputies, or those of the party without which it has no quorum. */
export function convenersOf({ members, parties, quorum }: BodyRecord, t: Translate): Accountability['owners'] {
  const chosen = members.filter(({ isCurrent, position }) => isCurrent && position !== 'member')
  if (chosen.length) return chosen.map(({ position, name }) => ({ label: t(`positions.${position}`), name }))
  const needed = parties.find(({ id }) => id === quorum.party)
  return (needed?.people ?? []).map((person) => ({ label: t('positions.convener'), name: `${person.name} · ${words('web')(`roles.${person.role}`)}` }))
}
