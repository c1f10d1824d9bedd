import { limits } from '@wuxin/volunteers/limit.rules'
import { Input } from '@wuxin/web/ui-form'
import { useState } from 'react'

/** Somebody who came, as they are put down. */
interface Named {
  name: string
}

/** Names as one types them from a list on paper: one a line, or with commas between. */
export const namesIn = (typed: string): Named[] =>
  typed.split(/[\n,，、;；]+/).map((name) => name.trim()).filter((name) => name !== '').map((name) => ({ name }))

/** Takes names, one a line; its value are those who came. */
export function NamesInput({ onChange, id }: { value?: readonly Named[]; onChange?: (people: Named[]) => void; id?: string }) {
  const [typed, setTyped] = useState('')
  return (
    <Input.TextArea
      id={id}
      autoSize={{ minRows: 6, maxRows: 16 }}
      maxLength={limits.attendance * limits.name}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value)
        onChange?.(namesIn(target.value))
      }}
    />
  )
}
