import { Input } from '@wuxin/web/ui-form'

/** A sign-in code as it is printed: capitals, whatever the keyboard gives, without spaces. */
export function CodeInput({ value = '', onChange, id }: { value?: string; onChange?: (code: string) => void; id?: string }) {
  return <Input id={id} className="mg-code" size="large" autoComplete="off" autoCapitalize="characters" maxLength={12} value={value} onChange={({ target }) => onChange?.(target.value.toUpperCase().replace(/\s/g, ''))} />
}
