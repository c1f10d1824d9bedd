import type { ReactNode } from 'react'
import { useWords } from './i18n.ts'
import { Moment } from './moment.tsx'
import type { StateTone } from './tokens.ts'

/** One event of a record: who did what, when, and what belongs to it. */
export interface TimelineEntry {
  id: string
  at: string
  who: string
  what: ReactNode
  detail?: ReactNode
  tone?: StateTone
}

/** A record's history, in the order given (newest first). */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const t = useWords('web')
  if (!entries.length) return <p className="wx-quiet">{t('record.noEvents')}</p>
  return (
    <ol className="wx-timeline">
      {entries.map(({ id, at, who, what, detail, tone = 'waiting' }) => (
        <li key={id} data-tone={tone}>
          <p className="wx-timeline__head">
            <strong>{who}</strong> {what} <Moment at={at} />
          </p>
          {detail && <div className="wx-timeline__detail">{detail}</div>}
        </li>
      ))}
    </ol>
  )
}
