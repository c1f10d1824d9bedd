import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { words, type Translate } from '@wuxin/web/i18n'
import type { Accountability } from '@wuxin/web/record-page'
import { StateTag } from '@wuxin/web/state-tag'
import { toneOfTask } from './topic-tone.ts'

/** Who answers for a topic: whoever screened it and convenes, then the owners of its tasks with each one's own standing. */
export function ownersOf({ steps, tasks, state, body }: Pick<TopicRecord, 'steps' | 'tasks' | 'state' | 'body'>, t: Translate): Accountability['owners'] {
  const screened = steps.filter((step) => ['accept', 'decline', 'merge', 'refer'].includes(step.action)).at(-1)
  const convener = screened ? [screened.actor.name, screened.actor.role && words('web')(`roles.${screened.actor.role}`)].filter(Boolean).join(' · ') : t(`topics.waiting.${state}`)
  const supervisor = steps.filter((step) => step.action === 'supervise').at(-1)
  return [
    { label: t('topics.owner.convener'), name: convener },
    ...(body ? [{ label: t('topics.fact.body'), name: body.name }] : []),
    ...tasks.map((task) => ({
      label: t('topics.owner.task'),
      name: task.owner,
      detail: task.state === 'handle' && task.dueAt ? <ClockBadge dueAt={task.dueAt} /> : <StateTag tone={toneOfTask[task.state]}>{t(`tasks.states.${task.state}`)}</StateTag>,
    })),
    ...(supervisor ? [{ label: t('topics.owner.supervisor'), name: supervisor.actor.unit ?? supervisor.actor.name }] : []),
  ]
}
