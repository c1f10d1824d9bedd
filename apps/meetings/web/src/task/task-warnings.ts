import type { TaskRecord } from '@wuxin/meetings/task-view.schema'
import { newestFirst } from '@wuxin/web/history'
import { words, type Translate } from '@wuxin/web/i18n'

type Taken = TaskRecord['steps'][number]

const whoOf = ({ actor }: Taken) => actor.unit ?? actor.name

/** What the reader of a task must know before anything else, one line each. */
export function taskWarnings({ state, steps, extension, extensionAsked, supervised }: TaskRecord, t: Translate): string[] {
  const latestFirst = [...steps].sort(newestFirst)
  const latest = (action: Taken['action'], isMeant: boolean) => (isMeant ? latestFirst.find((step) => step.action === action) : undefined)
  const supervision = latest('supervise', supervised && state !== 'done')
  const returned = latest('handBack', state === 'returned')
  const reopened = latest('reopen', state !== 'done')
  return [
    ...(supervision ? [t('tasks.supervision', { who: whoOf(supervision), words: supervision.words ?? '' })] : []),
    ...(returned ? [t('tasks.returned', { who: whoOf(returned), reason: returned.words ?? '' })] : []),
    ...(reopened ? [t('tasks.reopened', { reason: reopened.words ?? '' })] : []),
    ...(extensionAsked && extension ? [words('web')('extension.asked', extension)] : []),
  ]
}
