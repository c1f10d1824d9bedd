import { marks } from '@wuxin/feedback/mark.rules'
import { useId } from 'react'
import { useTexts } from '../texts.ts'

/** A mark for one item, from 很满意 to 很不满意, side by side in large type. */
export function MarkChoice({ label, value, onChange, error }: { label: string; value: number | null; onChange: (mark: number) => void; error?: string }) {
  const t = useTexts()
  const name = useId()
  return (
    <fieldset className="wx-choice" aria-invalid={error ? true : undefined} aria-describedby={error ? `${name}-error` : undefined}>
      <legend>{label}</legend>
      <div className="fb-marks">
        {marks.map((mark) => (
          <label key={mark} className="wx-choice__option">
            <input type="radio" name={name} value={mark} checked={value === mark} onChange={() => onChange(mark)} />
            <span>{t(`score.marks.${mark}`)}</span>
          </label>
        ))}
      </div>
      {error && (
        <p role="alert" id={`${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
