import { useMutation } from '@tanstack/react-query'
import { limits } from '@wuxin/patrols/limit.rules'
import { Icon } from '@wuxin/web/icon'
import { problemText } from '@wuxin/web/problem'
import { useEffect, useId, useState } from 'react'
import { shrinkPhoto, type Taken } from '../phone/shrink-photo.ts'
import { useTexts } from '../texts.ts'

/** A photo that was just taken. */
function Shot({ bytes, index, onRemove }: { bytes: Blob; index: number; onRemove: () => void }) {
  const t = useTexts()
  const [url] = useState(() => URL.createObjectURL(bytes))
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  return (
    <li className="wx-photo">
      <img src={url} alt={t('walk.photo.number', { number: index + 1 })} />
      <button type="button" className="wx-photo__remove" aria-label={t('walk.photo.remove', { number: index + 1 })} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  )
}

/** Photos taken on the phone, made small at once; they are sent later. */
export function TakePhotos({ label, value, onChange }: { label: string; value: readonly Taken[]; onChange: (photos: readonly Taken[]) => void }) {
  const t = useTexts()
  const input = useId()
  const { mutate, error, isPending } = useMutation({
    mutationFn: (files: File[]) => Promise.all(files.map(shrinkPhoto)),
    onSuccess: (taken) => onChange([...value, ...taken].slice(0, limits.photos)),
  })
  return (
    <div className="wx-photos">
      <p className="pw-label">{label}</p>
      <ul>
        {value.map((photo, index) => (
          <Shot key={photo.digest} bytes={photo.bytes} index={index} onRemove={() => onChange(value.filter((each) => each !== photo))} />
        ))}
        {value.length < limits.photos && (
          <li className="wx-photo wx-photo--add">
            <input
              id={input}
              type="file"
              accept="image/*"
              capture="environment"
              disabled={isPending}
              onChange={(event) => {
                mutate(Array.from(event.target.files ?? []))
                event.target.value = ''
              }}
            />
            <label htmlFor={input}>
              <Icon name="camera" /> {t('walk.photo.take')}
            </label>
          </li>
        )}
      </ul>
      {error && <p role="alert">{problemText(error, 'patrols')}</p>}
    </div>
  )
}
