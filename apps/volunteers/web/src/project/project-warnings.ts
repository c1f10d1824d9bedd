import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import { newestFirst } from '@wuxin/web/history'
import type { Translate } from '@wuxin/web/i18n'

/** What the reader of a project must know before anything else, one line each. */
export function projectWarnings({ state, steps, supervised, dueAt, edition, signatures }: ProjectRecord, t: Translate): string[] {
  const latestFirst = [...steps].sort(newestFirst)
  const supervision = supervised && dueAt ? latestFirst.find(({ action }) => action === 'supervise') : undefined
  const returned = state === 'carry' ? latestFirst.find(({ action }) => action === 'sendBack') : undefined
  const isRedrafted = state === 'sign' && signatures.some((each) => each.edition < edition)
  return [
    ...(supervision ? [t('projects.supervision', { who: supervision.actor.name, words: supervision.words ?? '' })] : []),
    ...(returned ? [t('projects.returned', { who: returned.actor.name, reason: returned.words ?? '' })] : []),
    ...(isRedrafted ? [t('projects.redrafted', { edition })] : []),
  ]
}
