import { Form } from 'antd'
import { Picker, type PickerProps } from './picker.tsx'
import { searchPeople } from './platform-api.ts'

/** Chooses somebody's account near a place, and fills in the name beside it. Its value is the id. */
export function AccountPicker({ within, onChange, ...props }: PickerProps & { within: string }) {
  const form = Form.useFormInstance()
  return (
    <Picker
      {...props}
      name={`account ${within}`}
      onChange={(id, row) => {
        if (row) form.setFieldValue('name', row.name)
        onChange?.(id)
      }}
      search={async (q, signal) => (await searchPeople({ q: q || undefined, within }, signal)).map(({ id, name, path }) => ({ value: id, name, path }))}
    />
  )
}
