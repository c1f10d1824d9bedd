import { askUnit, searchUnits, type NamedRow } from './platform-api.ts'
import { Picker, type PickerProps } from './picker.tsx'

const asRow = ({ id, name, path }: NamedRow) => ({ value: id, name, path })

/** Chooses a unit by name or pinyin, near a place where one is given. Its value is the id. */
export function UnitPicker({ within, ...props }: PickerProps & { within?: string }) {
  return (
    <Picker
      {...props}
      name={`unit ${within ?? ''}`}
      search={async (q, signal) => (await searchUnits({ q: q || undefined, within }, signal)).map(asRow)}
      find={async (id, signal) => asRow(await askUnit(id, signal))}
    />
  )
}
