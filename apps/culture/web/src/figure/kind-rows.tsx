import { eventFigures, type CultureTally } from '@wuxin/culture/event-figure.rules'
import { Link } from '@wuxin/web/router'
import type { Question } from '@wuxin/web/list-path'
import { Rows } from '@wuxin/web/rows'
import { useTexts } from '../texts.ts'
import { figurePath } from './figure-path.ts'

interface Part {
  key: string
  tally: CultureTally
}

/** The figures of each kind of event, every number leading to its rows. */
export function KindRows({ rows, over }: { rows: readonly Part[]; over: Question }) {
  const t = useTexts()
  const shown = eventFigures.filter((figure) => rows.some(({ tally }) => tally[figure] > 0))
  return (
    <Rows
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', title: t('figures.column.kind'), render: ({ key }) => t(`eventKinds.${key}`) },
        ...shown.map((figure) => ({
          key: figure,
          title: t(`figures.names.${figure}`),
          render: ({ key, tally }: Part) => (tally[figure] > 0 ? <Link to={figurePath(figure, { ...over, kind: key })}>{tally[figure]}</Link> : <span className="wx-quiet">0</span>),
        })),
      ]}
    />
  )
}
