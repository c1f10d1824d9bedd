import { marks } from '@wuxin/feedback/mark.rules'
import type { ScoreRecord } from '@wuxin/feedback/score-view.schema'
import { say } from '@wuxin/web/i18n'
import { Rows } from '@wuxin/web/rows'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'
import { MeanBar } from './mean-bar.tsx'
import { meanText } from './mean-text.ts'

/** 各项得分: each item's mean as a number and a bar, how many answered, and how many gave each mark. */
export function ResultsPart({ items, lowBelow }: Pick<ScoreRecord, 'items' | 'lowBelow'>) {
  const t = useTexts()
  return (
    <section className="wx-panel">
      <h2>{t('score.items')}</h2>
      <p className="wx-quiet">{t('score.of', { below: (lowBelow / 100).toFixed(1) })}</p>
      <Rows
        rows={items}
        rowKey={({ code }) => code}
        columns={[
          { key: 'item', title: t('score.item'), render: ({ name, isLow }) => <>{say(name)} {isLow && <StateTag tone="dueSoon">{t('score.low')}</StateTag>}</> },
          { key: 'mean', title: t('score.mean'), render: ({ mean, isLow }) => (mean === null ? <span className="wx-quiet">{t('score.nobody')}</span> : <span className="fb-mean"><strong>{meanText(mean)}</strong> <MeanBar mean={mean} isLow={isLow} /></span>) },
          { key: 'answers', title: t('score.answers'), render: ({ answers }) => answers },
          ...marks.map((mark) => ({ key: `mark-${mark}`, title: t(`score.marks.${mark}`), render: ({ counts }: ScoreRecord['items'][number]) => counts[mark - 1] })),
        ]}
      />
    </section>
  )
}
