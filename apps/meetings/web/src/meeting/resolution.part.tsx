import { wasVoted } from '@wuxin/meetings/meeting.rules'
import type { ItemView } from '@wuxin/meetings/meeting-view.schema'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'
import { toneOfDecision } from './meeting-tone.ts'

/** 决议: what was decided, how the vote went, and what is given to whom. */
export function Resolution({ resolution }: { resolution: NonNullable<ItemView['resolution']> }) {
  const t = useTexts()
  const { decision, words, change, matter, count, tasks } = resolution
  return (
    <div className="mg-resolution">
      <p>
        <strong>{t('meetings.resolution.title')}</strong> <StateTag tone={toneOfDecision[decision]}>{t(`decisions.${decision}`)}</StateTag>{' '}
        {wasVoted(count) && <span className="wx-quiet">{t('meetings.resolution.count', { ...count })}</span>}
      </p>
      <p className="mg-words">{words}</p>
      {change && <p>{t(`changes.${change}`)}</p>}
      {matter && <p>{t(`matters.${matter}`)}</p>}
      {tasks.length > 0 && (
        <ul>
          {tasks.map(({ title, owner, days, words: detail }, index) => (
            <li key={`${index} ${title}`}>
              {t('meetings.resolution.task', { title, owner })} <span className="wx-quiet">{days === null ? t('meetings.resolution.usualDays') : t('meetings.resolution.days', { count: days })}</span>
              {detail && <p className="wx-quiet">{detail}</p>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
