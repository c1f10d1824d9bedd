import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import type { TopicAction } from '@wuxin/meetings/topic.schema'
import { words, type Translate } from '@wuxin/web/i18n'
import type { TimelineEntry } from '@wuxin/web/timeline'
import type { StateTone } from '@wuxin/web/tokens'

type Done = TopicRecord['steps'][number]

/** Steps that stand out in a history; the rest are under way. */
const tones: Partial<Record<TopicAction | 'propose', StateTone>> = {
  propose: 'waiting', decline: 'outOfRemit', merge: 'explained', refer: 'outOfRemit', postpone: 'waiting', explain: 'explained', defer: 'waiting', reject: 'outOfRemit', dispute: 'overdue',
  lapse: 'waiting', confirm: 'done', answer: 'done', supervise: 'dueSoon', escalate: 'overdue',
}

/** Who took a step; without a post it was the resident, whom an event named, or the system where a clock ran out, the last task was done or a record of another module told of it. */
const whoOf = ({ action, actor, params: { source } }: Done, t: Translate): string => {
  if (actor.role) return [actor.name, actor.unit ?? words('web')(`roles.${actor.role}`)].join(' · ')
  if (action === 'propose' && source !== 'resident') return actor.name
  return t((action === 'propose' || action === 'confirm' || action === 'dispute') && source !== 'module' ? 'topics.resident' : 'topics.system')
}

/** What the values of a step are called; the rest are names, numbers and dates already. */
const read: Record<string, (value: string, t: Translate, action: Done['action']) => string> = {
  source: (source, t, action) => t(`${action === 'propose' ? 'sources' : 'verifiedBy'}.${source}`),
  matter: (matter, t) => t(`matters.${matter}`),
  level: (level, t) => t(`levels.${level}`),
  change: (change, t) => t(`changes.${change}`),
}

const valueOf = (key: string, value: Done['params'][string], { action }: Done, t: Translate): string =>
  Array.isArray(value) ? value.join(t('comma')) : (read[key]?.(String(value), t, action) ?? String(value))

/** What was done, in its own words. */
const textOf = (step: Done, t: Translate): string =>
  t(`topics.did.${step.action}`, Object.fromEntries(Object.entries(step.params).map(([key, value]) => [key, valueOf(key, value, step, t)])))

/** A topic's history, the newest step first. */
export function timelineOf({ steps }: Pick<TopicRecord, 'steps'>, t: Translate): TimelineEntry[] {
  return [...steps]
    .sort((one, other) => other.at.localeCompare(one.at))
    .map((step) => ({ id: step.id, at: step.at, who: whoOf(step, t), what: textOf(step, t), tone: tones[step.action] ?? 'underWay', detail: step.words }))
}
