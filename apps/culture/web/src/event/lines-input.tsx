import { Input } from '@wuxin/web/ui-form'
import { useState } from 'react'

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

/** Several things, a line each; its value is the lines that say something. */
export function LinesInput({ value, onChange, id }: { value?: string[]; onChange?: (lines: string[]) => void; id?: string }) {
  const [text, setText] = useState(() => (value ?? []).join('\n'))
  return (
    <Input.TextArea
      id={id}
      autoSize={{ minRows: 2, maxRows: 10 }}
      value={text}
      onChange={({ target }) => {
        setText(target.value)
        onChange?.(linesOf(target.value))
      }}
    />
  )
}
