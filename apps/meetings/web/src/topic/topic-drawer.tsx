import { skipToken, useQuery } from '@tanstack/react-query'
import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import { useSession } from '@wuxin/web/session'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { nextText } from './next-text.ts'
import { standingOf } from './standing.ts'
import { steps, type StepName } from './steps.tsx'

/** One step of a topic; whoever accepts it is offered the nearest body that takes topics of the place. */
export default function TopicDrawer({ name, record, onClose }: { name: StepName; record: TopicRecord; onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  const bodies = useQuery(trpc.bodies.taking.queryOptions(name === 'accept' ? { area: record.area } : skipToken))
  if (name === 'accept' && bodies.isPending) return null
  return (
    <StepDrawer
      step={steps[name]}
      title={t(`topics.do.${name}`)}
      record={record}
      initial={{ body: bodies.data?.[0]?.id }}
      again={() => client.topics.get.query({ id: record.id })}
      standing={(each) => standingOf(each, t)}
      next={(after) => nextText(after, caller)}
      draft={`meetings.${record.id}.${name}`}
      onClose={onClose}
    />
  )
}
