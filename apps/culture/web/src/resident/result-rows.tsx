import type { PublishedContest } from '@wuxin/culture/contest-view.schema'
import { useTexts } from '../texts.ts'

/** Line by line: place, who, what they had, what they won or whether they went on. */
export function ResultRows({ rows, isLast }: { rows: PublishedContest['rounds'][number]['rows']; isLast: boolean }) {
  const t = useTexts()
  const outcome = ({ prize, through }: (typeof rows)[number]) => prize ?? (!isLast && through ? t('results.through') : null)
  return (
    <ol className="cr-result">
      {rows.map((row) => (
        <li key={row.number}>
          <span className="cr-result__place">{row.place}</span>
          <span>
            <strong>{row.name}</strong>
            <small>{[t('results.number', { number: row.number }), row.group].filter(Boolean).join(' · ')}</small>
          </span>
          <span className="cr-result__total">
            {row.total}
            <small>{outcome(row)}</small>
          </span>
        </li>
      ))}
    </ol>
  )
}
