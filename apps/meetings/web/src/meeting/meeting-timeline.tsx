import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { TimelineEntry } from '@wuxin/web/timeline'
import type { StateTone } from '@wuxin/web/tokens'

type Done = MeetingRecord['steps'][number]

/** Steps that stand out in a history; the rest are under way. */
const tones: Readonly<Record<string, StateTone>> = { arrange: 'waiting', cancel: 'outOfRemit', withdraw: 'outOfRemit', excuse: 'outOfRemit', escalate: 'overdue', confirm: 'done', publish: 'done' }

/** What the values of a step are called; the rest are names and dates already. */
const groups: Readonly<Record<string, string>> = { decision: 'decisions', vote: 'votes', kind: 'meetings.guestKinds', means: 'meetings.means' }

const valueOf = (key: string, value: Done['params'][string], t: Translate): string => {
  if (Array.isArray(value)) return value.join(t('comma'))
  return groups[key] ? t([`${groups[key]}.${value}`, String(value)]) : String(value)
}

function textOf({ action, params }: Done, t: Translate): string {
  const values = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, valueOf(key, value, t)]))
  return t(action === 'open' && params['day'] !== undefined ? 'meetings.did.openEarly' : `meetings.did.${action}`, values)
}

/** A meeting's history, the newest step first. */
export const meetingTimeline = ({ steps }: Pick<MeetingRecord, 'steps'>, t: Translate): TimelineEntry[] =>
  [...steps]
    .sort((one, other) => other.at.localeCompare(one.at))
    .map((step) => ({ id: step.id, at: step.at, who: step.actor, what: textOf(step, t), tone: tones[step.action] ?? 'underWay', detail: step.words }))
