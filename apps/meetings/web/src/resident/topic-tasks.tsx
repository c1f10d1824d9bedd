import { PhotoList } from '@wuxin/web/photo-list'
import { StateTag } from '@wuxin/web/state-tag'
import { dateText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'
import type { ResidentTopic } from './topic-steps.ts'

/** Who does what by when, and what came of it; nothing where nobody was given anything. */
export function TopicTasks({ tasks }: { tasks: ResidentTopic['tasks'] }) {
  const t = useTexts()
  if (!tasks.length) return null
  return (
    <section className="wx-part">
      <h2>{t('resident.tasks')}</h2>
      {tasks.map(({ title, owner, state, dueAt, result, photos }) => (
        <div key={`${title} ${owner}`} className="wx-card">
          <p>
            <strong>{title}</strong> <StateTag tone={state === 'done' ? 'done' : 'underWay'}>{t(state === 'done' ? 'taskStates.done' : 'taskStates.handle')}</StateTag>
          </p>
          <p className="wx-quiet">
            {owner}
            {dueAt && state !== 'done' && ` · ${t('resident.doneBy', { day: dateText(dueAt) })}`}
          </p>
          {result && <p>{result}</p>}
          {photos.length > 0 && <PhotoList links={photos} label={t('resident.photos')} />}
        </div>
      ))}
    </section>
  )
}
