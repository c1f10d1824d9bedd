import { limits } from '@wuxin/meetings/meetings.schema'
import type { ItemView } from '@wuxin/meetings/meeting-view.schema'
import { Moment } from '@wuxin/web/moment'
import { unsentText } from '@wuxin/web/problem'
import { Button } from '@wuxin/web/ui'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { Settle } from './settle.tsx'
import { titleOf } from './item.rules.ts'
import { useParagraph } from './use-paragraph.ts'

/** Writes the paragraph of one item: saved by itself; where two wrote at once, both stand side by side until one text is made of them. */
export function ParagraphEditor({ meeting, item }: { meeting: string; item: ItemView }) {
  const t = useTexts()
  const own = useParagraph(meeting, item)
  const { paragraph } = item
  const isWriting = own.isBeside || own.standing !== 'sent'
  const field = (
    <Input.TextArea
      aria-label={t('meetings.minutes.of', { title: titleOf(item) })}
      placeholder={t('meetings.minutes.placeholder')}
      autoSize={{ minRows: 3, maxRows: 20 }}
      maxLength={limits.minutes}
      value={own.words}
      onChange={({ target }) => own.change(target.value)}
      onBlur={own.flush}
    />
  )
  return (
    <div className="mg-paragraph">
      {paragraph.variants.length > 0 ? (
        <Settle meeting={meeting} item={item} own={isWriting ? { variant: own.variant, words: own.words, field } : null} onSettled={own.forget} />
      ) : (
        field
      )}
      {own.error ? (
        <p role="alert">
          {unsentText(own.error, 'meetings')}{' '}
          <Button size="small" onClick={own.flush}>
            {t('meetings.minutes.again')}
          </Button>
        </p>
      ) : (
        <p className="wx-quiet" role="status">
          {own.standing !== 'sent' && t(`meetings.minutes.${own.standing}`)}
          {own.standing === 'sent' && paragraph.at && (
            <>
              {t('meetings.minutes.sent')} · {paragraph.by} <Moment at={paragraph.at} />
            </>
          )}
        </p>
      )}
    </div>
  )
}
