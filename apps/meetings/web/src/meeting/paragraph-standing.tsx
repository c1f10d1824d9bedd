import type { ItemView } from '@wuxin/meetings/meeting-view.schema'
import { Moment } from '@wuxin/web/moment'
import { unsentText } from '@wuxin/web/problem'
import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'
import type { useParagraph } from './use-paragraph.ts'

/** Whether what was written is kept, and by whom last; where it could not be sent, why, and another try. */
export function ParagraphStanding({ own, paragraph: { by, at, variants } }: {
  own: Pick<ReturnType<typeof useParagraph>, 'standing' | 'error' | 'flush'>
  paragraph: ItemView['paragraph']
}) {
  const t = useTexts()
  if (own.error) {
    return (
      <p role="alert">
        {unsentText(own.error, 'meetings')}{' '}
        <Button size="small" onClick={own.flush}>
          {t('meetings.minutes.again')}
        </Button>
      </p>
    )
  }
  return (
    <p className="wx-quiet" role="status">
      {own.standing !== 'sent' && t(`meetings.minutes.${own.standing}`)}
      {own.standing === 'sent' && at && variants.length === 0 && (
        <>
          {t('meetings.minutes.sent')} · {by} <Moment at={at} />
        </>
      )}
    </p>
  )
}
