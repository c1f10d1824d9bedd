import { limits } from '@wuxin/meetings/limit.rules'
import type { ItemView } from '@wuxin/meetings/meeting-view.schema'
import { Alert, Button } from '@wuxin/web/ui'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { EditionCard } from './edition-card.tsx'
import { titleOf } from './item.rules.ts'
import { OneText } from './one-text.tsx'
import { joined } from './paragraph.rules.ts'
import { ParagraphStanding } from './paragraph-standing.tsx'
import { useParagraph } from './use-paragraph.ts'
import { useSettle } from './use-settle.ts'

/** Writes the paragraph of one item: saved by itself; where two wrote at once, both stand side by side until one text is made of them. */
export function ParagraphEditor({ meeting, item }: { meeting: string; item: ItemView }) {
  const t = useTexts()
  const own = useParagraph(meeting, item)
  const settle = useSettle(meeting, item, own.forget)
  const { words, by, at, variants } = item.paragraph
  const isDiverged = variants.length > 0
  const isWriting = own.isBeside || own.standing !== 'sent'
  const others = [{ id: 'paragraph', words, by: by ?? '', at }, ...variants.filter(({ id }) => !isWriting || id !== own.variant)]
  return (
    <div className="mg-paragraph">
      {isDiverged && <Alert type="warning" showIcon role="note" title={t('meetings.settle.why', { count: variants.length + 1 })} />}
      <div className={isDiverged ? 'mg-editions' : undefined}>
        {/* The field stays where it is when the others' edition arrives: whoever writes goes on writing. */}
        {(!isDiverged || isWriting) && (
          <section key="own">
            {isDiverged && <h4>{t('meetings.settle.yours')}</h4>}
            <Input.TextArea
              aria-label={t('meetings.minutes.of', { title: titleOf(item) })}
              placeholder={t('meetings.minutes.placeholder')}
              autoSize={{ minRows: 3, maxRows: 20 }}
              maxLength={limits.minutes}
              value={own.words}
              onChange={({ target }) => own.change(target.value)}
              onBlur={own.flush}
            />
            {isDiverged && (
              <Button size="small" onClick={() => settle.begin(own.words)}>
                {t('meetings.settle.use')}
              </Button>
            )}
          </section>
        )}
        {isDiverged && others.map((each) => <EditionCard key={each.id} edition={each} onUse={() => settle.begin(each.words)} />)}
      </div>
      {isDiverged && <OneText settle={settle} onJoin={() => settle.begin(joined([...others.map((each) => each.words), ...(isWriting ? [own.words] : [])]))} />}
      <ParagraphStanding own={own} paragraph={item.paragraph} />
    </div>
  )
}
