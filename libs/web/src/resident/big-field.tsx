import { useId } from 'react'

/** A line, or with `rows` several, to write in. */
export function BigField({ label, value, onChange, hint, error, rows, maxLength, inputMode, autoComplete }: {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string
  rows?: number
  maxLength?: number
  inputMode?: 'text' | 'tel' | 'numeric'
  autoComplete?: string
}) {
  const id = useId()
  const shared = {
    id,
    value,
    maxLength,
    inputMode,
    autoComplete,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error || hint ? `${id}-note` : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return (
    <div className="wx-field">
      <label htmlFor={id}>{label}</label>
      {rows ? <textarea rows={rows} {...shared} /> : <input {...shared} />}
      {(error ?? hint) && (
        <p id={`${id}-note`} role={error ? 'alert' : undefined} className={error ? undefined : 'wx-quiet'}>
          {error ?? hint}
        </p>
      )}
    </div>
  )
}
