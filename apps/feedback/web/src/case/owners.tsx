import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import type { Translate } from '@wuxin/web/i18n'
import { words } from '@wuxin/web/i18n'
import { StateTag } from '@wuxin/web/state-tag'
import type { Accountability } from '@wuxin/web/record-page'
import { toneOfWhistle } from './case-tone.ts'

type Whistle = CaseRecord['whistles'][number]

/** A unit's own standing: its clock while it has yet to come, else that it came, finished the work, or returned the whistle. */
function Standing({ whistle, isFinished, t }: { whistle: Whistle; isFinished: boolean; t: Translate }) {
  if (whistle.status === 'pending') return <ClockBadge dueAt={whistle.due} />
  if (isFinished && whistle.status === 'reported') return <StateTag tone="done">{t('whistleStatuses.finished')}</StateTag>
  return <StateTag tone={toneOfWhistle[whistle.status]}>{t(`whistleStatuses.${whistle.status}`)}</StateTag>
}

/** Who answers for a case, in the order of their duty: 首问, 牵头, 协办, and those who returned the whistle. */
export function ownersOf(record: CaseRecord, t: Translate): Accountability['owners'] {
  const { firstReceiver, receiver, leadUnit, whistles, state } = record
  const isFinished = state === 'answer' || state === 'rate' || state === 'closed'
  const first = firstReceiver?.name ?? t('case.notAccepted', { who: record.owner ?? words('web')(`roles.${receiver.role}`) })
  const asOwner = (label: string) => (whistle: Whistle) => ({ label, name: whistle.name, detail: <Standing whistle={whistle} isFinished={isFinished} t={t} /> })
  const standing = whistles.filter((each) => each.status !== 'returned')
  return [
    { label: t('owner.first'), name: first },
    ...standing.filter((each) => each.unit === leadUnit).map(asOwner(t('owner.lead'))),
    ...standing.filter((each) => each.unit !== leadUnit).map(asOwner(t('owner.joint'))),
    ...whistles.filter((each) => each.status === 'returned').map(asOwner(t('owner.returned'))),
  ]
}
