import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import type { CaseLine } from '@wuxin/feedback/case.schema'
import { historyOf, postText, saidValues } from '@wuxin/web/history'
import { words, type Translate } from '@wuxin/web/i18n'
import { Link } from '@wuxin/web/router'
import type { TimelineEntry } from '@wuxin/web/timeline'
import { postName } from '../post-name.ts'

type Taken = CaseRecord['steps'][number]

/** Lines that nobody wrote: a clock ran out, or another module told of its part. */
const byItself = new Set<CaseLine>(['escalate', 'lapse', 'topicMoved'])

/** The groups of words in which the codes of a step are said. */
const groups: Readonly<Record<string, string>> = { kind: 'kinds', outcome: 'outcomes', rating: 'ratings', source: 'ratingSources', level: 'levels', channel: 'channels' }

function sayValue(key: string, value: string, t: Translate): string | undefined {
  if (key === 'role') return words('web')(`roles.${value}`)
  if (key === 'step') return t([`topicSteps.${value}`, 'topicSteps.other'])
  return groups[key] && t(`${groups[key]}.${value}`)
}

/** What was done, in its own words; a report that staff took down was registered, a unit called alone leads, a topic that waits again with a meeting's words was put off. */
function textOf({ action, actor, params, words: said }: Taken, t: Translate): string {
  const values = saidValues(params, (key, value) => sayValue(key, key === 'step' && value === 'queue' && said ? 'deferred' : value, t))
  const post = values['place'] && values['role'] ? postName(values['place'], values['role'], t) : ''
  const isAlone = action === 'whistle' && values['units'] === values['lead']
  return t(action === 'report' && actor.role ? 'case.registered' : isAlone ? 'case.whistledAlone' : `did.${action}`, { ...values, post })
}

/** A case's history, the newest step first. What came of a patrol's hazard was reported by no resident. */
export const timelineOf = ({ steps, channel }: Pick<CaseRecord, 'steps' | 'channel'>, t: Translate): TimelineEntry[] =>
  historyOf(steps, {
    who: ({ action, actor }) => postText(actor) ?? t(byItself.has(action) ? 'case.system' : action === 'report' && channel === 'patrol' ? 'channels.patrol' : 'case.reporter'),
    what: (step) => textOf(step, t),
    tones: { report: 'waiting', handOver: 'outOfRemit', returnWhistle: 'outOfRemit', sendBack: 'outOfRemit', supervise: 'dueSoon', escalate: 'overdue', answer: 'done', lapse: 'waiting' },
    photos: t('fact.photos'),
    more: ({ params: { topic } }) => topic && <Link to={`/m/meetings/topics/${String(topic)}`}>{t('case.openTopic')}</Link>,
  })
