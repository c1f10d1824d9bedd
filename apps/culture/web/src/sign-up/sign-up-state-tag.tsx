import type { SignUpRow } from '@wuxin/culture/sign-up.schema'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

const tones: Record<SignUpRow['state'], StateTone> = { in: 'underWay', waiting: 'waiting', offered: 'dueSoon', withdrawn: 'outOfRemit', lapsed: 'outOfRemit', removed: 'outOfRemit' }

/** Where a sign-up stands: whoever came is there, whatever else is said of them. */
export function SignUpStateTag({ row: { state, attendedAt } }: { row: Pick<SignUpRow, 'state' | 'attendedAt'> }) {
  const t = useTexts()
  return attendedAt === null ? <StateTag tone={tones[state]}>{t(`signUps.states.${state}`)}</StateTag> : <StateTag tone="done">{t('signUps.there')}</StateTag>
}
