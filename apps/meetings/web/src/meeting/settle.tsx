import { limits } from '@wuxin/meetings/meetings.schema'
import type { ItemView } from '@wuxin/meetings/meeting-view.schema'
import { Moment } from '@wuxin/web/moment'
import { problemText } from '@wuxin/web/problem'
import { Alert, Button } from '@wuxin/web/ui'
import { Input } from '@wuxin/web/ui-form'
import { useState, type ReactNode } from 'react'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { joined } from './paragraph.rules.ts'
import { useMeetingStep } from './use-meeting-step.ts'

/** Editions of one paragraph side by side, each with its writer; one text is made of them, and nothing goes before that. */
export function Settle({ meeting, item, own, onSettled }: {
  meeting: string
  item: ItemView
  /** The reader's own edition: it can be written on while the others stand beside it. */
  own: { variant: string | null; words: string; field: ReactNode } | null
  onSettled: () => void
}) {
  const t = useTexts()
  // The one text, and what stood there when it was begun: what comes later is not settled by it.
  const [one, setOne] = useState<{ text: string; seen: number; variants: string[] } | null>(null)
  const settle = useMeetingStep()
  const { words, by, at, edition, variants } = item.paragraph
  const others = variants.filter(({ id }) => id !== own?.variant)
  const editions = [{ id: 'paragraph', words, by: by ?? '', at }, ...others]
  const begin = (text: string) => setOne({ text, seen: edition, variants: variants.map(({ id }) => id) })
  const finish = ({ text, ...begun }: NonNullable<typeof one>) =>
    settle.mutate({
      step: async () => {
        await client.meetings.settle.mutate({ id: meeting, item: item.id, words: text, ...begun })
        onSettled()
      },
      said: t('meetings.settle.done'),
    })
  return (
    <div className="mg-settle">
      <Alert type="warning" showIcon role="note" title={t('meetings.settle.why', { count: variants.length + 1 })} />
      <div className="mg-settle__sides">
        {editions.map((each) => (
          <section key={each.id}>
            <h4>
              {t('meetings.settle.by', { name: each.by })} {each.at && <Moment at={each.at} />}
            </h4>
            <p className="mg-words">{each.words}</p>
            <Button size="small" onClick={() => begin(each.words)}>
              {t('meetings.settle.use')}
            </Button>
          </section>
        ))}
        {own && (
          <section>
            <h4>{t('meetings.settle.yours')}</h4>
            {own.field}
            <Button size="small" onClick={() => begin(own.words)}>
              {t('meetings.settle.use')}
            </Button>
          </section>
        )}
      </div>
      <Button onClick={() => begin(joined(own ? { words, variants: [...others, { id: 'own', words: own.words, by: '', at: '' }] } : item.paragraph))}>{t('meetings.settle.join')}</Button>
      {one && (
        <div className="mg-settle__one">
          <Input.TextArea aria-label={t('meetings.settle.one')} autoSize={{ minRows: 3, maxRows: 20 }} maxLength={limits.minutes} value={one.text} onChange={({ target }) => setOne({ ...one, text: target.value })} />
          <Button type="primary" loading={settle.isPending} onClick={() => finish(one)}>
            {t('meetings.settle.finish')}
          </Button>
        </div>
      )}
      {settle.error && <Alert type="error" showIcon role="alert" title={problemText(settle.error, 'meetings')} />}
    </div>
  )
}
