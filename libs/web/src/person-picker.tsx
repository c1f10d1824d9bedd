import { searchPeople, type NamedRow } from './platform-api.ts'
import { Picker, type PickerProps } from './picker.tsx'

const asRow = ({ id, name, path }: NamedRow) => ({ value: id, name, path })

/** Chooses a person by name or pinyin, near a place where one is given. Its value is the id. */
export function PersonPicker({ within, ...props }: PickerProps & { within?: string }) {
  return (
    <Picker
      {...props}
      name={`person ${within ?? ''}`}
      search={async (q, signal) => (await searchPeople({ q: q || undefined, within }, signal)).map(asRow)}
    />
  )
}
