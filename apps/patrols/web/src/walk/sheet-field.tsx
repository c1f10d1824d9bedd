import type { CheckInWay } from '@wuxin/patrols/shift.rules'
import { limits } from '@wuxin/patrols/limit.rules'
import { Scanner } from '@wuxin/web/offline/scanner'
import { useId, useState } from 'react'
import type { Taken } from '../phone/shrink-photo.ts'
import { useTexts } from '../texts.ts'
import { TakePhotos } from './take-photos.tsx'

/** How one shows that one is at a checkpoint. */
export interface Shown {
  way: CheckInWay
  code: string
  reason: string
  photos: readonly Taken[]
}

/** The sheet on the wall: scanned, typed, or told why there is none, with a photo. */
export function SheetField({ value, onChange, problem }: { value: Shown; onChange: (shown: Shown) => void; problem: string | null }) {
  const t = useTexts()
  const id = useId()
  const [isScanning, setScanning] = useState(false)
  const isWithout = value.way === 'without'
  return (
    <div className="pw-fields">
      {isScanning && (
        <Scanner
          onFound={(code) => {
            setScanning(false)
            onChange({ ...value, way: 'scanned', code })
          }}
          onClose={() => setScanning(false)}
        />
      )}
      {!isWithout && (
        <>
          {!isScanning && (
            <button type="button" className="wx-button" onClick={() => setScanning(true)}>
              {t('walk.scan.start')}
            </button>
          )}
          <label className="pw-label" htmlFor={id}>
            {t('walk.code.label')}
          </label>
          <input
            id={id}
            className="pw-input"
            value={value.code}
            maxLength={40}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            placeholder="XD-7K4M9-QPT3W-XH"
            onChange={(event) => onChange({ ...value, way: 'typed', code: event.target.value })}
          />
        </>
      )}
      {isWithout && (
        <>
          <label className="pw-label" htmlFor={id}>
            {t('walk.code.why')}
          </label>
          <textarea id={id} className="pw-input" rows={2} maxLength={limits.reason} value={value.reason} onChange={(event) => onChange({ ...value, reason: event.target.value })} />
          <TakePhotos label={t('walk.code.photo')} value={value.photos} onChange={(photos) => onChange({ ...value, photos })} />
        </>
      )}
      {problem && <p role="alert">{problem}</p>}
      <button type="button" className="wx-button wx-button--quiet" onClick={() => onChange({ ...value, way: isWithout ? 'typed' : 'without' })}>
        {t(isWithout ? 'walk.code.with' : 'walk.code.without')}
      </button>
    </div>
  )
}
