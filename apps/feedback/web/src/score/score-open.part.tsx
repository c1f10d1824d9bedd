import type { ScoreRecord } from '@wuxin/feedback/score-view.schema'
import { QrCode } from '@wuxin/web/qr-code'
import { dateTimeText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'
import { scoreAddress } from './score-address.ts'

/** While a round is open: the code to hold up, and how many cards there are. */
export function ScoreOpenPart({ code, until, cards }: Pick<ScoreRecord, 'code' | 'until' | 'cards'>) {
  const t = useTexts()
  return (
    <section className="wx-panel fb-score-open">
      <QrCode text={scoreAddress(code)} label={t('score.qr')} level="L" />
      <div>
        <p className="fb-score-open__code">{code}</p>
        <p>{t('score.scan')}</p>
        <p className="wx-quiet">{t('score.orType')}</p>
        <p>
          <strong>{t('score.openUntil', { until: dateTimeText(until), cards })}</strong>
        </p>
      </div>
    </section>
  )
}
