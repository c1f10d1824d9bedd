import type { HouseholdRecord } from '@wuxin/volunteers/household.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { TimelineEntry } from '@wuxin/web/timeline'
import { timelineOf } from '@wuxin/web/noun/timeline-of'

const tones = {
  register: 'waiting', acceptCare: 'done', visit: 'done', declineCare: 'outOfRemit', release: 'outOfRemit', alarm: 'overdue', escalate: 'overdue', remind: 'dueSoon', withdrawConsent: 'explained', end: 'explained',
} as const
const groups = { post: 'households.posts', consent: 'households.consents', because: 'households.reasons' }

/** A file's history, the newest step first: who did what and when; what was said stands beside, for those assigned. */
export const householdTimeline = ({ steps }: Pick<HouseholdRecord, 'steps'>, t: Translate): TimelineEntry[] =>
  timelineOf(steps, { texts: 'households', byClock: ['follow', 'remind', 'escalate', 'alarm'], tones, groups }, t)
