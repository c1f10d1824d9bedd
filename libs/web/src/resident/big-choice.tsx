import { useId } from 'react'

/** One answer of a choice. */
export interface BigOption {
  value: string
  label: string
  hint?: string
}

/** A question with a few answers, each as large as a button; one can be chosen. */
export function BigChoice({ label, options, value, onChange, error }: {
  label: string
  options: readonly BigOption[]
  value: string | null
  onChange: (value: string) => void
  error?: string
}) {
  const name = useId()
  return (
    <fieldset className="wx-choice" aria-invalid={error ? true : undefined} aria-describedby={error ? `${name}-error` : undefined}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="wx-choice__option">
          <input type="radio" name={name} value={option.value} checked={value === option.value} onChange={() => onChange(option.value)} />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
      {error && (
        <p role="alert" id={`${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
