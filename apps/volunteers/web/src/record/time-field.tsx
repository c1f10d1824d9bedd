import { Input } from '@wuxin/web/ui-form'

/** A time of day `09:05` by the browser's own clock, or null while it is blank. */
export function TimeField({ value, onChange, id }: { value?: string | null; onChange?: (time: string | null) => void; id?: string }) {
  return <Input id={id} type="time" className="wx-date" value={value ?? ''} onChange={({ target }) => onChange?.(target.value || null)} />
}
