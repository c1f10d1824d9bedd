import type { TopicRow } from '@wuxin/meetings/topic-view.schema'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'

/** A topic in a list: its number, its title, and that it is supervised. */
export function TopicTitle({ row }: { row: Pick<TopicRow, 'number' | 'title' | 'supervised'> }) {
  const t = useTexts()
  return (
    <span className="mt-title">
      <small>{row.number}</small>
      <span>
        {row.title} {row.supervised && <StateTag tone="dueSoon">{t('topics.supervised')}</StateTag>}
      </span>
    </span>
  )
}
