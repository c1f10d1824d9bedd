import type { SessionState } from '@wuxin/volunteers/session.schema'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

const tones: Record<SessionState, StateTone> = { planned: 'waiting', held: 'underWay', closed: 'done', cancelled: 'outOfRemit' }

/** Where a session stands: 已安排, 待办结, 已办结, 已取消. */
export function SessionStateTag({ state }: { state: SessionState }) {
  const t = useTexts()
  return <StateTag tone={tones[state]}>{t(`sessions.states.${state}`)}</StateTag>
}
