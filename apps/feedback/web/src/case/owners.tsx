import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import type { Translate } from '@wuxin/web/i18n'
import { words } from '@wuxin/web/i18n'
import { StateTag } from '@wuxin/web/state-tag'
import type { Accountability } from '@wuxin/web/record-page'
import { toneOfWhistle } from './case-tone.ts'

type Whistle = CaseRecord['whistles'][number]

/** A unit's own standing: its clock while it has yet to come, else that it came or returned the whistle. */
function Standing({ whistle, t }: { whistle: Whistle; t: Translate }) {
  if (whistle.status === 'pending') return <ClockBadge dueAt={whistle.due} />
  return <StateTag tone={toneOfWhistle[whistle.status]}>{t(`whistleStatuses.${whistle.status}`)}</StateTag>
}

/** Who answers for a case, in the order of their duty: 首问, 牵头, 协办, and those who returned the whistle. */
export function ownersOf(record: CaseRecord, t: Translate): Accountability['owners'] {
  const { firstReceiver, receiver, leadUnit, whistles } = record
  const first = firstReceiver?.name ?? t('case.notAccepted', { role: words('web')(`roles.${receiver.role}`) })
  const asOwner = (label: string) => (whistle: Whistle) => ({ label, name: whistle.name, detail: <Standing whistle={whistle} t={t} /> })
  const standing = whistles.filter((each) => each.status !== 'returned')
  return [
    { label: t('owner.first'), name: first },
    ...standing.filter((each) => each.unit === leadUnit).map(asOwner(t('owner.lead'))),
    ...standing.filter((each) => each.unit !== leadUnit).map(asOwner(t('owner.joint'))),
    ...whistles.filter((each) => each.status === 'returned').map(asOwner(t('owner.returned'))),
  ]
}
