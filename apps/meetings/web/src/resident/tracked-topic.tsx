import { useQuery } from '@tanstack/react-query'
import { hasLeft } from '@wuxin/meetings/topic.schema'
import { Icon } from '@wuxin/web/icon'
import { problemText } from '@wuxin/web/problem'
import { BigButton } from '@wuxin/web/resident/big-button'
import { BigSteps } from '@wuxin/web/resident/big-steps'
import { dateTimeText } from '@wuxin/web/time'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { topicSteps } from './topic-steps.ts'
import { TopicTasks } from './topic-tasks.tsx'
import { VerifyForm } from './verify-form.tsx'

/** How far a topic has come: its eight steps, what the meeting decided, who does what, and the confirmation. */
export function TrackedTopic({ code, onBack }: { code: string; onBack: () => void }) {
  const t = useTexts()
  const { data, error, refetch } = useQuery({ ...trpc.residentTopics.track.queryOptions({ code }), retry: false })
  return (
    <>
      <BigButton plain onClick={onBack}>
        <Icon name="back" /> {t('resident.others')}
      </BigButton>
      {!data && !error && <p className="wx-quiet">{t('resident.finding')}</p>}
      {error && (
        <div role="alert">
          <p>{problemText(error, 'meetings')}</p>
          <BigButton plain onClick={() => void refetch()}>
            {t('resident.tryAgain')}
          </BigButton>
        </div>
      )}
      {data && (
        <article>
          <h1>{data.title}</h1>
          <p className="wx-quiet">
            {data.number} · {data.place}
          </p>
          {data.words !== data.title && <p className="mt-paragraph">{data.words}</p>}
          {hasLeft(data.state) && (
            <section className="wx-card">
              <h2>{t(`states.${data.state}`)}</h2>
              <p>{data.reason ?? t(`resident.left.${data.state}`)}</p>
            </section>
          )}
          <BigSteps steps={topicSteps(data, t)} />
          {data.resolution && (
            <section className="wx-card">
              <h2>
                {t('resident.resolution')} · {t(`decisions.${data.resolution.decision}`)}
              </h2>
              <p>{data.resolution.words}</p>
            </section>
          )}
          <TopicTasks tasks={data.tasks} />
          {data.answer && (
            <section className="wx-card">
              <h2>{t('resident.answer')}</h2>
              <p>{data.answer.words}</p>
              <p className="wx-quiet">{dateTimeText(data.answer.at)}</p>
            </section>
          )}
          {data.confirmed && (
            <p role="status" className="wx-card">
              {t('resident.confirmed')}
            </p>
          )}
          {data.confirmUntil && <VerifyForm key={data.state} code={code} topic={data} />}
        </article>
      )}
    </>
  )
}
