import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import { historyOf, postText, saidValues } from '@wuxin/web/history'
import { words, type Translate } from '@wuxin/web/i18n'
import { dateTimeText } from '@wuxin/web/time'
import type { TimelineEntry } from '@wuxin/web/timeline'

function sayValue(key: string, value: string): string | undefined {
  if (key === 'due') return value ? dateTimeText(value) : '—'
  return key === 'level' ? words('web')(`levels.${value}`) : undefined
}

/** A project's history, the newest step first. */
export const projectTimeline = ({ steps }: Pick<ProjectRecord, 'steps'>, t: Translate): TimelineEntry[] =>
  historyOf(steps, {
    who: ({ actor }) => postText(actor) ?? t('listings.system'),
    what: ({ action, params }) => t(`projects.did.${action}`, saidValues(params, sayValue)),
    tones: {
      claim: 'waiting', accept: 'done', evaluate: 'done', sendBack: 'overdue', supervise: 'dueSoon', escalate: 'overdue', decline: 'outOfRemit', withdraw: 'outOfRemit', terminate: 'outOfRemit',
      lapseClaim: 'outOfRemit',
    },
    photos: t('projects.label.photos'),
  })
