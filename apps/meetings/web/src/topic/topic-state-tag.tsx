import type { TopicRow } from '@wuxin/meetings/topic-view.schema'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'
import { toneOf } from './topic-tone.ts'

/** Where a topic stands: 待上会, 交办中; a closed one says how it ended. */
export function TopicStateTag({ row }: { row: Pick<TopicRow, 'state' | 'outcome'> }) {
  const t = useTexts()
  const isClosed = row.state === 'closed' && row.outcome
  return <StateTag tone={toneOf(row)}>{isClosed ? t(`outcomes.${row.outcome}`) : t(`states.${row.state}`)}</StateTag>
}
