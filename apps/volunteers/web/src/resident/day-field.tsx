import { dateText } from '@wuxin/web/time'
import { useId, useState } from 'react'

/** A day to choose, today or later: `YYYY-MM-DD`, blank where none is chosen. Stands here, for the page that all residents load has no room for it. */
export function DayField({ label, hint, value, onChange, error }: { label: string; hint: string; value: string; onChange: (value: string) => void; error?: string }) {
  const id = useId()
  const [today] = useState(() => dateText(Date.now()))
  return (
    <div className="wx-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" min={today} value={value} aria-invalid={error ? true : undefined} aria-describedby={`${id}-note`} onChange={(event) => onChange(event.target.value)} />
      <p id={`${id}-note`} role={error ? 'alert' : undefined} className={error ? undefined : 'wx-quiet'}>
        {error ?? hint}
      </p>
    </div>
  )
}
