import { topicRules } from '@wuxin/meetings/topic.rules'
import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import type { TopicAction } from '@wuxin/meetings/topic.schema'
import type { MainAction } from '@wuxin/web/main-action'
import type { MoreAction } from '@wuxin/web/record-page'
import { useSession } from '@wuxin/web/session'
import { useTexts } from '../texts.ts'
import type { StepName } from './steps.tsx'
import { factsOf } from './topic-facts.ts'

/** Steps that a drawer is made for; the rules let nobody take another by a button. */
const hasDrawer = (action: TopicAction): action is StepName => ['accept', 'decline', 'merge', 'refer', 'confirm', 'dispute', 'answer', 'supervise'].includes(action)

/** What the caller may do to a topic now, by the words' own rules: the one main action, and the rest behind 更多. */
export function useTopicActions(record: TopicRecord | undefined, open: (step: StepName) => void): { main: MainAction | null; more: MoreAction[] } {
  const t = useTexts()
  const { caller } = useSession()
  if (!record) return { main: null, more: [] }
  const facts = factsOf(record)
  const next = topicRules.nextAction(facts, caller)
  const offer = (action: StepName) => ({ label: t(`topics.do.${action}`), onClick: () => open(action) })
  return {
    main: next && hasDrawer(next) ? offer(next) : null,
    more: topicRules.actionsFor(facts, caller).filter(hasDrawer).filter((action) => action !== next).map((action) => ({ key: action, ...offer(action) })),
  }
}
