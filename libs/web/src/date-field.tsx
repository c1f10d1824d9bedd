import { Input } from 'antd'

/** Chooses a day by the browser's own calendar; its value is `2025-04-21`, or null while it is blank. `min` and `max` are days too. */
export function DateField({ value, onChange, ...rest }: {
  value?: string | null
  onChange?: (day: string | null) => void
  min?: string
  max?: string
  id?: string
  disabled?: boolean
}) {
  return <Input {...rest} type="date" className="wx-date" value={value ?? ''} onChange={(event) => onChange?.(event.target.value || null)} />
}
