import { useId, useState } from 'react'
import { useWords } from './i18n.ts'
import { Icon } from './icon.tsx'
import { problemText } from './problem.ts'
import { useUploads, type PhotoOnItsWay } from './use-uploads.ts'

const megabyte = 1024 * 1024

function Waiting({ photo, megabytes, onRetry, onForget }: { photo: PhotoOnItsWay; megabytes: number; onRetry: () => void; onForget: () => void }) {
  const t = useWords('web')
  const { error } = photo
  return (
    <li className="wx-photo" data-failed={Boolean(error) || undefined}>
      <img src={photo.preview} alt={photo.file.name} />
      {!error && <progress value={photo.percent} max={100} aria-label={t('photo.progress', { percent: photo.percent })} />}
      {error && (
        <p role="alert">
          {typeof error === 'string' ? t(`photo.${error}`, { megabytes }) : problemText(error)}
          {typeof error !== 'string' && (
            <button type="button" className="wx-button" onClick={onRetry}>
              {t('photo.retry')}
            </button>
          )}
        </p>
      )}
      {error && (
        <button type="button" className="wx-photo__remove" aria-label={t('photo.discard')} onClick={onForget}>
          <Icon name="close" />
        </button>
      )}
    </li>
  )
}

/** Photos of a record: chosen or taken, sent one by one with their progress, each with its own error. Its value is the files' ids. */
export function PhotoUpload({ value, onChange, count = 9, megabytes = 10, error }: {
  value?: string[]
  onChange?: (ids: string[]) => void
  count?: number
  megabytes?: number
  /** Why the form refuses them, where no `Field` says it. */
  error?: string
}) {
  const t = useWords('web')
  const input = useId()
  const ids = value ?? []
  const [isOver, setOver] = useState(false)
  const { onTheirWay, previews, add, retry, forget, remove } = useUploads(ids, (next) => onChange?.(next), { count, bytes: megabytes * megabyte })
  return (
    <div className="wx-photos">
      <ul>
        {ids.map((id, index) => (
          <li key={id} className="wx-photo">
            {previews[id] ? <img src={previews[id]} alt={t('photo.sent')} /> : <span className="wx-photo__kept">{t('photo.sent')}</span>}
            <button type="button" className="wx-photo__remove" aria-label={t('photo.remove', { index: index + 1 })} onClick={() => remove(id)}>
              <Icon name="close" />
            </button>
          </li>
        ))}
        {onTheirWay.map((photo) => (
          <Waiting key={photo.key} photo={photo} megabytes={megabytes} onRetry={() => void retry(photo)} onForget={() => forget(photo)} />
        ))}
        {ids.length + onTheirWay.length < count && (
          <li className="wx-photo wx-photo--add">
            <input
              id={input}
              type="file"
              accept="image/*"
              multiple
              onChange={(event) => {
                setOver(add(Array.from(event.target.files ?? [])))
                event.target.value = ''
              }}
            />
            <label htmlFor={input}>
              <Icon name="camera" /> {t('photo.add')}
            </label>
          </li>
        )}
      </ul>
      <p className="wx-quiet">{t('photo.hint', { count, megabytes })}</p>
      {error && <p role="alert">{error}</p>}
      {isOver && <p role="alert">{t('photo.tooMany', { count })}</p>}
    </div>
  )
}
