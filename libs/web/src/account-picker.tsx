import { Form } from 'antd'
import { useRef } from 'react'
import { Picker, type PickerProps } from './picker.tsx'
import { searchPeople } from './platform-api.ts'

/** Chooses somebody's account near a place, and fills in the name beside it. Its value is the id. */
export function AccountPicker({ within, onChange, ...props }: PickerProps & { within: string }) {
  const form = Form.useFormInstance()
  const names = useRef(new Map<string, string>())
  return (
    <Picker
      {...props}
      name={`account ${within}`}
      onChange={(id) => {
        const name = id && names.current.get(id)
        if (name) form.setFieldValue('name', name)
        onChange?.(id)
      }}
      search={async (q, signal) => {
        const found = await searchPeople({ q: q || undefined, within }, signal)
        return found.map(({ id, name, path }) => {
          names.current.set(id, name)
          return { value: id, name, path }
        })
      }}
    />
  )
}
