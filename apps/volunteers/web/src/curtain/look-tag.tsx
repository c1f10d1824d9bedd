import type { WatchView } from '@wuxin/volunteers/curtain.schema'
import { StateTag } from '@wuxin/web/state-tag'
import { clockText } from '@wuxin/web/time'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

type Look = WatchView['looks'][number]

const tones: Record<Look['status'], StateTone> = { ahead: 'waiting', open: 'dueSoon', seen: 'done', no_sign: 'overdue', unheard: 'overdue', off: 'waiting' }

/** One window with how it stands: 08:00–10:00 平安. */
export function LookTag({ look: { from, to, status } }: { look: Look }) {
  const t = useTexts()
  return <StateTag tone={tones[status]}>{`${clockText(from)}–${clockText(to)} ${t(`curtain.statuses.${status}`)}`}</StateTag>
}
