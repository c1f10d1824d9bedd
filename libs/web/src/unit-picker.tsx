import { askUnit, searchUnits, type NamedRow } from './platform-api.ts'
import { Picker, type PickerProps } from './picker.tsx'

const asRow = ({ id, name, path }: NamedRow) => ({ value: id, name, path })

/** Chooses a unit by name or pinyin; those nearest to a place come first where one is given. Its value is the id. */
export function UnitPicker({ near, ...props }: PickerProps & { near?: string }) {
  return (
    <Picker
      {...props}
      name={`unit ${near ?? ''}`}
      search={async (q, signal) => (await searchUnits({ q: q || undefined, near }, signal)).map(asRow)}
      find={async (id, signal) => asRow(await askUnit(id, signal))}
    />
  )
}
