import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { historyOf, saidValues } from '@wuxin/web/history'
import type { Translate } from '@wuxin/web/i18n'
import type { TimelineEntry } from '@wuxin/web/timeline'

/** The groups of words in which the codes of a step are said. */
const groups: Readonly<Record<string, string>> = { decision: 'decisions', vote: 'votes', kind: 'meetings.guestKinds', means: 'meetings.means' }

const sayValue = (key: string, value: string, t: Translate) => groups[key] && t(`${groups[key]}.${value}`, { defaultValue: value })

/** A meeting's history, the newest step first. */
export const meetingTimeline = ({ steps }: Pick<MeetingRecord, 'steps'>, t: Translate): TimelineEntry[] =>
  historyOf(steps, {
    who: ({ actor }) => actor,
    what: ({ action, params }) => t(action === 'open' && params['day'] !== undefined ? 'meetings.did.openEarly' : `meetings.did.${action}`, saidValues(params, (key, value) => sayValue(key, value, t))),
    tones: { arrange: 'waiting', cancel: 'outOfRemit', withdraw: 'outOfRemit', excuse: 'outOfRemit', escalate: 'overdue', confirm: 'done', publish: 'done' },
  })
