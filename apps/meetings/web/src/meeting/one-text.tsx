import { limits } from '@wuxin/meetings/limit.rules'
import { problemText } from '@wuxin/web/problem'
import { Alert, Button } from '@wuxin/web/ui'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import type { useSettle } from './use-settle.ts'

/** The one text that is made of several editions: of all of them joined, or of the one that was chosen. */
export function OneText({ settle, onJoin }: { settle: ReturnType<typeof useSettle>; onJoin: () => void }) {
  const t = useTexts()
  return (
    <div className="mg-one">
      <Button onClick={onJoin}>{t('meetings.settle.join')}</Button>
      {settle.words !== null && (
        <>
          <Input.TextArea aria-label={t('meetings.settle.one')} autoSize={{ minRows: 3, maxRows: 20 }} maxLength={limits.minutes} value={settle.words} onChange={({ target }) => settle.change(target.value)} />
          <Button type="primary" loading={settle.isPending} onClick={settle.finish}>
            {t('meetings.settle.finish')}
          </Button>
        </>
      )}
      {settle.error && <Alert type="error" showIcon role="alert" title={problemText(settle.error, 'meetings')} />}
    </div>
  )
}
