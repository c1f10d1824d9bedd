import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import { historyOf, postText, saidValues } from '@wuxin/web/history'
import type { Translate } from '@wuxin/web/i18n'
import type { TimelineEntry } from '@wuxin/web/timeline'

type Taken = TopicRecord['steps'][number]

const byResidents: readonly Taken['action'][] = ['propose', 'confirm', 'dispute']

/** Who took a step; without a post it was the resident, whom an event named, or the system where a clock ran out, the last task was done or a record of another module told of it. */
function whoOf({ action, actor, params: { source } }: Taken, t: Translate): string {
  const post = postText(actor)
  if (post !== null) return post
  if (action === 'propose' && source !== 'resident') return actor.name
  return t(byResidents.includes(action) && source !== 'module' ? 'topics.resident' : 'topics.system')
}

/** The groups of words in which the codes of a step are said. */
const groupOf = (key: string, action: Taken['action']): string | undefined =>
  ({ source: action === 'propose' ? 'sources' : 'verifiedBy', matter: 'matters', level: 'levels', change: 'changes' })[key]

/** What was done, in its own words. */
function textOf({ action, params }: Taken, t: Translate): string {
  const say = (key: string, value: string) => {
    const group = groupOf(key, action)
    return group && t(`${group}.${value}`)
  }
  return t(`topics.did.${action}`, saidValues(params, say))
}

/** A topic's history, the newest step first. */
export const timelineOf = ({ steps }: Pick<TopicRecord, 'steps'>, t: Translate): TimelineEntry[] =>
  historyOf(steps, {
    who: (step) => whoOf(step, t),
    what: (step) => textOf(step, t),
    tones: {
      propose: 'waiting', decline: 'outOfRemit', merge: 'explained', refer: 'outOfRemit', postpone: 'waiting', explain: 'explained', defer: 'waiting', reject: 'outOfRemit', dispute: 'overdue',
      lapse: 'waiting', confirm: 'done', answer: 'done', supervise: 'dueSoon', escalate: 'overdue',
    },
  })
