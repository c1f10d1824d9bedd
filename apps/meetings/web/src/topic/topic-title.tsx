import type { TopicRow } from '@wuxin/meetings/topic-view.schema'
import { RowTitle } from '@wuxin/web/row-title'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'

/** A topic in a list: its number, its title, and that it is supervised. */
export function TopicTitle({ row: { number, title, supervised } }: { row: Pick<TopicRow, 'number' | 'title' | 'supervised'> }) {
  const t = useTexts()
  return (
    <RowTitle number={number} title={title}>
      {supervised && <StateTag tone="dueSoon">{t('topics.supervised')}</StateTag>}
    </RowTitle>
  )
}
