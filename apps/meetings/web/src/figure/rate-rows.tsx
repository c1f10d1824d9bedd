import { coordinationRate, topicFigures, type TopicTally } from '@wuxin/meetings/figure.rules'
import { withinMonth, type Within } from '@wuxin/web/figure/period'
import { RateText } from '@wuxin/web/figure/rate-text'
import { listPath, type Question } from '@wuxin/web/list-path'
import { Link } from '@wuxin/web/router'
import { Rows } from '@wuxin/web/rows'
import { useTexts } from '../texts.ts'

/** One part of what is counted: a body by id, a place by code, a month as `2024-03`. */
export interface Part {
  key: string
  label: string
  tally: TopicTally
}

/** The question behind one part. */
const questionOf = (key: string, by: 'body' | 'place' | 'month', over: Question & Within): Question =>
  by === 'body' ? { ...over, body: key } : by === 'place' ? { ...over, area: key } : { ...over, ...withinMonth(key, over) }

/** The figures and the rate of each part, every number leading to its topics. */
export function RateRows({ rows, by, over }: { rows: readonly Part[]; by: 'body' | 'place' | 'month'; over: Question & Within }) {
  const t = useTexts()
  return (
    <Rows
      rows={rows}
      rowKey={(row: Part) => row.key}
      columns={[
        { key: 'label', title: t(`rates.column.${by}`), render: (row) => (row.key === 'none' ? t('rates.noBody') : row.label) },
        ...topicFigures.map((figure) => ({
          key: figure,
          title: t(`figures.${figure}`),
          render: (row: Part) => <Link to={listPath('meetings', 'topics', { ...questionOf(row.key, by, over), figure })}>{row.tally[figure]}</Link>,
        })),
        { key: 'rate', title: t('rates.rate'), render: (row) => <Link to={listPath('meetings', 'topics', { ...questionOf(row.key, by, over), figure: 'tabled' })}><RateText rate={coordinationRate(row.tally)} /></Link> },
      ]}
    />
  )
}
