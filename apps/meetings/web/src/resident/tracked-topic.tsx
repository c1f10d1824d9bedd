import { useQuery } from '@tanstack/react-query'
import { hasLeft } from '@wuxin/meetings/topic.schema'
import { BigSteps } from '@wuxin/web/resident/follow/big-steps'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { dateTimeText } from '@wuxin/web/time'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { topicSteps } from './topic-steps.ts'
import { TopicTasks } from './topic-tasks.tsx'
import { VerifyForm } from './verify-form.tsx'

/** How far a topic has come: its eight steps, what the meeting decided, who does what, and the confirmation. */
export function TrackedTopic({ code }: { code: string }) {
  const t = useTexts()
  const query = useQuery({ ...trpc.residentTopics.track.queryOptions({ code }), retry: false })
  return (
    <LookedUp query={query}>
      {(topic) => (
        <article>
          <h1>{topic.title}</h1>
          <p className="wx-quiet">
            {topic.number} · {topic.place}
          </p>
          {topic.words !== topic.title && <p className="mt-paragraph">{topic.words}</p>}
          {hasLeft(topic.state) && (
            <section className="wx-card">
              <h2>{t(`states.${topic.state}`)}</h2>
              <p>{topic.reason ?? t(`resident.left.${topic.state}`)}</p>
            </section>
          )}
          <BigSteps steps={topicSteps(topic, t)} />
          {topic.resolution && (
            <section className="wx-card">
              <h2>
                {t('resident.resolution')} · {t(`decisions.${topic.resolution.decision}`)}
              </h2>
              <p>{topic.resolution.words}</p>
            </section>
          )}
          <TopicTasks tasks={topic.tasks} />
          {topic.answer && (
            <section className="wx-card">
              <h2>{t('resident.answer')}</h2>
              <p>{topic.answer.words}</p>
              <p className="wx-quiet">{dateTimeText(topic.answer.at)}</p>
            </section>
          )}
          {topic.confirmed && (
            <p role="status" className="wx-card">
              {t('resident.confirmed')}
            </p>
          )}
          {topic.confirmUntil && <VerifyForm key={topic.state} code={code} topic={topic} />}
        </article>
      )}
    </LookedUp>
  )
}
