import type { Addressee } from '@wuxin/events/notice'
import type { TopicAction } from '@wuxin/meetings/topic.schema'
import type { Directory } from '@wuxin/service/directory'
import { butFor, levelAbove, type Notice } from '@wuxin/service/life/notice'
import { convenerAt } from '@wuxin/service/life/convener'
import type { Step } from '../step/step.table.ts'
import type { Topic } from './topic.entity.ts'

type Kept = Pick<Topic, 'id' | 'area' | 'proposerId' | 'escalatedTo'>
type Told = (topic: Kept, directory: Directory) => Addressee[]

const nobody: Told = () => []
const proposer: Told = ({ proposerId }) => (proposerId === null ? [] : [{ user: proposerId }])

const convener: Told = ({ area }, directory) => convenerAt(area, directory)

/** Whom each step hands responsibility to, or gives word of it. Seats hear of a meeting from the meeting, owners of tasks from the task. */
const told: Record<TopicAction | 'propose', Told> = {
  propose: convener,
  accept: proposer,
  decline: proposer,
  merge: proposer,
  refer: proposer,
  notify: proposer,
  postpone: proposer,
  convene: nobody,
  adopt: proposer,
  explain: (topic, directory) => (topic.proposerId === null ? convener(topic, directory) : proposer(topic, directory)),
  defer: proposer,
  reject: proposer,
  finish: (topic, directory) => (topic.proposerId === null ? convener(topic, directory) : proposer(topic, directory)),
  confirm: convener,
  dispute: convener,
  lapse: convener,
  answer: proposer,
  supervise: convener,
  escalate: (topic, directory) => [...levelAbove(topic.escalatedTo, topic.area, directory), ...convener(topic, directory)],
}

/** What a step tells to whom but the one who took it. */
export function noticesOf(topic: Kept, { action, actorId, params }: Pick<Step, 'action' | 'actorId' | 'params'>, directory: Directory): Notice[] {
  const to = butFor(actorId, told[action as TopicAction | 'propose'](topic, directory)) // a topic's own steps
  return [{ to, text: `notice.topic.${action}`, params: typeof params.level === 'string' ? { level: params.level } : {}, link: `/m/meetings/topics/${topic.id}` }]
}
