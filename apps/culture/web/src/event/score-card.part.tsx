import type { ScoreCard } from '@wuxin/culture/event-view.schema'
import { scoreItemName } from '@wuxin/culture/score-item.rules'
import { useLanguage } from '@wuxin/web/i18n'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { Rows } from '@wuxin/web/rows'
import { dateTimeText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'

/** What those who came thought of it: until when it is open, then each item with how many said so. */
export function ScoreCardPart({ card }: { card: ScoreCard | null }) {
  const t = useTexts()
  const language = useLanguage()
  if (card === null) return null
  const said = (mean: number | null) => (mean === null ? t('scoreCard.nobody') : (mean / 100).toFixed(2))
  return (
    <section className="wx-panel">
      <h2>
        {t('scoreCard.title')} <Link to={modulePath('feedback', `scores/${card.id}`)}>{card.number}</Link>
      </h2>
      <p>{card.closed ? t('scoreCard.closed', { count: card.cards, mean: said(card.mean) }) : t('scoreCard.open', { until: dateTimeText(card.until), code: card.code })}</p>
      {card.items.length > 0 && (
        <Rows
          rows={card.items}
          rowKey={({ code }) => code}
          columns={[
            { key: 'item', title: t('scoreCard.item'), render: ({ code }) => scoreItemName(code, language) },
            { key: 'mean', title: t('scoreCard.mean'), render: ({ mean }) => said(mean) },
            { key: 'answers', title: t('scoreCard.answers'), render: ({ answers }) => answers },
          ]}
        />
      )}
    </section>
  )
}
