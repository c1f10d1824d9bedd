import { Moment } from '@wuxin/web/moment'
import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'

/** One of several editions of a paragraph, with its writer. */
export function EditionCard({ edition, onUse }: { edition: { words: string; by: string; at: string | null }; onUse: () => void }) {
  const t = useTexts()
  const { words, by, at } = edition
  return (
    <section>
      <h4>
        {t('meetings.settle.by', { name: by })} {at && <Moment at={at} />}
      </h4>
      <p className="mg-words">{words}</p>
      <Button size="small" onClick={onUse}>
        {t('meetings.settle.use')}
      </Button>
    </section>
  )
}
