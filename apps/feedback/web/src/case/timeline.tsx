import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import type { CaseLine } from '@wuxin/feedback/case.schema'
import { words, type Translate } from '@wuxin/web/i18n'
import { PhotoList } from '@wuxin/web/photo-list'
import { Link } from '@wuxin/web/router'
import type { TimelineEntry } from '@wuxin/web/timeline'
import type { StateTone } from '@wuxin/web/tokens'
import { postName } from '../post-name.ts'

type Done = CaseRecord['steps'][number]

/** Steps that stand out in a history; the rest are under way. */
const tones: Partial<Record<CaseLine, StateTone>> = {
  report: 'waiting', handOver: 'outOfRemit', returnWhistle: 'outOfRemit', sendBack: 'outOfRemit', supervise: 'dueSoon', escalate: 'overdue', answer: 'done', lapse: 'waiting',
}

/** Lines that nobody wrote: a clock ran out, or another module told of its part. */
const byItself = new Set<CaseLine>(['escalate', 'lapse', 'topicMoved'])

/** Who took a step; without a post it was the resident, or the system where a clock ran out. */
const whoOf = ({ action, actor }: Done, t: Translate): string => {
  if (actor.role) return [actor.name, actor.unit ?? words('web')(`roles.${actor.role}`)].join(' · ')
  return t(byItself.has(action) ? 'case.system' : 'case.reporter')
}

/** What the values of a step are called; the rest are names and dates already. */
const read: Record<string, (value: string, t: Translate) => string> = {
  kind: (kind, t) => t(`kinds.${kind}`),
  outcome: (outcome, t) => t(`outcomes.${outcome}`),
  rating: (rating, t) => t(`ratings.${rating}`),
  source: (source, t) => t(`ratingSources.${source}`),
  level: (level, t) => t(`levels.${level}`),
  channel: (channel, t) => t(`channels.${channel}`),
  step: (step, t) => t([`topicSteps.${step}`, 'topicSteps.other']),
  role: (role) => words('web')(`roles.${role}`),
}

const valueOf = (key: string, value: Done['params'][string], t: Translate): string =>
  Array.isArray(value) ? value.join(t('comma')) : (read[key]?.(String(value), t) ?? String(value))

/** What was done, in its own words; a report that staff took down was registered. */
function textOf({ action, actor, params }: Done, t: Translate): string {
  const values = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, valueOf(key, value, t)]))
  const post = values['place'] && values['role'] ? postName(values['place'], values['role'], t) : ''
  return t(action === 'report' && actor.role ? 'case.registered' : `did.${action}`, { ...values, post })
}

/** A case's history, the newest step first. */
export function timelineOf({ steps }: Pick<CaseRecord, 'steps'>, t: Translate): TimelineEntry[] {
  return [...steps]
    .sort((one, other) => other.at.localeCompare(one.at))
    .map((step) => ({
      id: step.id,
      at: step.at,
      who: whoOf(step, t),
      what: textOf(step, t),
      tone: tones[step.action] ?? 'underWay',
      detail: (step.words || step.photos.length > 0 || step.params['topic']) && (
        <>
          {step.words}
          {step.params['topic'] && <Link to={`/m/meetings/topics/${String(step.params['topic'])}`}>{t('case.openTopic')}</Link>}
          {step.photos.length > 0 && <PhotoList links={step.photos} label={t('fact.photos')} />}
        </>
      ),
    }))
}
