import { useTexts } from '../texts.ts'
import { OwnDisputes } from './own-disputes.tsx'
import { QueuedRow } from './queued-row.tsx'
import { QueuedPhoto } from './queued-photo.tsx'
import { WalkFrame } from './walk-frame.tsx'

/** 待传清单: everything that was done in this shift, how each stands, and what went wrong with it. Nothing leaves it by itself. */
export default function QueuePage() {
  const t = useTexts()
  return (
    <WalkFrame back title={() => t('walk.queue.title')}>
      {({ kept, act, giveUp }) => {
        const photos = kept.photos.filter(({ state }) => state === 'waiting' || state === 'refused')
        return (
          <>
            <p className="wx-quiet pw-lead">{t('walk.queue.lead')}</p>
            <OwnDisputes shift={kept.walk.shift} count={kept.walk.disputed} hasAny={kept.queue.some(({ state }) => state === 'disputed')} />
            {photos.length > 0 && (
              <section className="wx-panel">
                <h2>{t('walk.photo.count', { count: photos.length })}</h2>
                <ul className="pw-photos">
                  {photos.map((photo) => (
                    <QueuedPhoto key={photo.photo} photo={photo} giveUp={giveUp} />
                  ))}
                </ul>
              </section>
            )}
            <section className="wx-panel">
              <h2>{t('walk.queue.actions', { count: kept.queue.length })}</h2>
              {kept.queue.length === 0 && <p className="wx-quiet">{t('walk.queue.nothing')}</p>}
              <ol className="pw-rows" reversed>
                {kept.queue.toReversed().map((entry) => (
                  <QueuedRow key={entry.state === 'unreadable' ? entry.seq : entry.action.key} entry={entry} kept={kept} act={act} giveUp={giveUp} />
                ))}
              </ol>
            </section>
          </>
        )
      }}
    </WalkFrame>
  )
}
