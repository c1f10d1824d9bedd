import type { VisitOutcome } from '@wuxin/meetings/reception.schema'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'
import type { VisitRow } from './visit-columns.tsx'

const tones: Record<VisitOutcome, StateTone> = { open: 'waiting', topic: 'underWay', case: 'underWay', answered: 'explained' }

const hrefOf = ({ kind, id }: NonNullable<VisitRow['into']>) => (kind === 'topic' ? modulePath('meetings', `topics/${id}`) : modulePath('feedback', `cases/${id}`))

/** What became of a visit, and the way to it; a case has its number once FEEDBACK took it down. */
export function VisitOutcomeLine({ visit: { outcome, into, answer } }: { visit: Pick<VisitRow, 'outcome' | 'into' | 'answer'> }) {
  const t = useTexts()
  return (
    <span className="mt-visit-outcome">
      <StateTag tone={tones[outcome]}>{t(`reception.outcomes.${outcome}`)}</StateTag>
      {into?.id && into.number && <Link to={hrefOf(into)}>{into.number}</Link>}
      {into && !into.number && <span className="wx-quiet">{t('reception.numberComes')}</span>}
      {answer && <span>{answer}</span>}
    </span>
  )
}
