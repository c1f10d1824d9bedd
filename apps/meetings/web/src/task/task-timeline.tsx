import type { TaskRecord } from '@wuxin/meetings/task-view.schema'
import type { TaskAction } from '@wuxin/meetings/task.schema'
import { words, type Translate } from '@wuxin/web/i18n'
import { PhotoList } from '@wuxin/web/photo-list'
import { dateTimeText } from '@wuxin/web/time'
import type { TimelineEntry } from '@wuxin/web/timeline'
import type { StateTone } from '@wuxin/web/tokens'

type Done = TaskRecord['steps'][number]

/** Steps that stand out in a history; the rest are under way. */
const tones: Partial<Record<TaskAction | 'give', StateTone>> = { give: 'waiting', finish: 'done', handBack: 'outOfRemit', reopen: 'overdue', supervise: 'dueSoon', escalate: 'overdue' }

/** What the values of a step are called; the rest are names and dates already. */
const read: Record<string, (value: string) => string> = {
  due: (at) => (at ? dateTimeText(at) : '—'),
  level: (level) => words('web')(`levels.${level}`),
}

/** Who took a step; without a post it was the system where a clock ran out, else whoever proposed the topic. */
function whoOf({ action, actor }: Done, t: Translate): string {
  if (actor.role) return [actor.name, actor.unit ?? words('web')(`roles.${actor.role}`)].join(' · ')
  return t(action === 'escalate' ? 'tasks.system' : 'tasks.proposer')
}

function textOf({ action, params }: Done, t: Translate): string {
  const values = Object.entries(params).map(([key, value]): [string, string] => [key, Array.isArray(value) ? value.join(t('comma')) : (read[key]?.(String(value)) ?? String(value))])
  return t(`tasks.did.${action}`, Object.fromEntries(values))
}

/** A task's history, the newest step first. */
export function taskTimeline({ steps }: Pick<TaskRecord, 'steps'>, t: Translate): TimelineEntry[] {
  return [...steps]
    .sort((one, other) => other.at.localeCompare(one.at))
    .map((step) => ({
      id: step.id,
      at: step.at,
      who: whoOf(step, t),
      what: textOf(step, t),
      tone: tones[step.action] ?? 'underWay',
      detail: (step.words || step.photos.length > 0) && (
        <>
          {step.words}
          {step.photos.length > 0 && <PhotoList links={step.photos} label={t('tasks.fact.photos')} />}
        </>
      ),
    }))
}
