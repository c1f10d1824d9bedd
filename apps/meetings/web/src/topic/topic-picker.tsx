import { isOpen } from '@wuxin/meetings/topic.rules'
import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import { Picker, type PickerProps } from '@wuxin/web/picker'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

const asRow = ({ id, number, title }: { id: string; number: string; title: string }) => ({ value: id, name: `${number} ${title}` })

/** Chooses another open topic of the same place, those like it first. Its value is the id. */
export function TopicPicker({ of: { id, area, title, words }, ...props }: PickerProps & { of: Pick<TopicRecord, 'id' | 'area' | 'title' | 'words'> }) {
  const t = useTexts()
  return (
    <Picker
      {...props}
      name={`topic ${id}`}
      placeholder={t('topics.hint.into')}
      search={async (q, signal) => {
        const [alike, { rows }] = await Promise.all([
          q ? [] : client.topics.similar.query({ area, words: `${title} ${words}`.slice(0, 2000), but: id }, { signal }),
          client.topics.list.query({ area, q: q || undefined }, { signal }),
        ])
        const others = rows.filter((row) => row.id !== id && isOpen(row.state) && !alike.some((each) => each.id === row.id))
        return [...alike, ...others].map(asRow)
      }}
    />
  )
}
