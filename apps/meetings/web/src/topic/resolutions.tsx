import { wasVoted } from '@wuxin/meetings/meeting.rules'
import type { Decision } from '@wuxin/meetings/meeting.schema'
import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { Link } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

const tones: Record<Decision, StateTone> = { adopt: 'done', explain: 'explained', defer: 'waiting', reject: 'outOfRemit', refer: 'outOfRemit' }

/** What meetings resolved on a topic, the latest first, with how each vote went. */
export function Resolutions({ resolutions }: { resolutions: TopicRecord['resolutions'] }) {
  const t = useTexts()
  return (
    <ul className="wx-record-links">
      {resolutions.toReversed().map(({ meeting, decision, words, votes, change }) => (
        <li key={meeting.id}>
          <span>
            <StateTag tone={tones[decision]}>{t(`decisions.${decision}`)}</StateTag> {change && <StateTag tone="underWay">{t(`changes.${change}`)}</StateTag>}{' '}
            <Link to={modulePath('meetings', `meetings/${meeting.id}`)}>{meeting.number}</Link>{' '}
            <span className="wx-quiet">
              <Moment at={meeting.at} as="day" />
            </span>
          </span>
          <span className="mt-words">{words}</span>
          {wasVoted(votes) && <span className="wx-quiet">{t('topics.votes', votes)}</span>}
        </li>
      ))}
    </ul>
  )
}
