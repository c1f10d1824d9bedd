import { Input } from '@wuxin/web/ui-form'

/** A line of text within a group of fields; emptied, it says that nothing is told. */
export function TextInput({ value, onChange, id, most }: { value?: string | null; onChange?: (text: string | null) => void; id?: string; most: number }) {
  return <Input id={id} value={value ?? ''} maxLength={most} onChange={({ target }) => onChange?.(target.value === '' ? null : target.value)} />
}
