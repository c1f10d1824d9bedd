import type { TaskState } from '@wuxin/meetings/task.schema'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

/** Lateness is the clock's to show. */
const tones: Record<TaskState, StateTone> = { handle: 'underWay', returned: 'outOfRemit', done: 'done' }

/** Where a task stands: 办理中, 已退回, 已办结. */
export function TaskStateTag({ state }: { state: TaskState }) {
  const t = useTexts()
  return <StateTag tone={tones[state]}>{t(`tasks.states.${state}`)}</StateTag>
}
