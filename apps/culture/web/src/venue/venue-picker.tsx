import { Picker, type PickerProps } from '@wuxin/web/picker'
import { client } from '../api.ts'

/** Chooses a venue of the reader's places by name; its value is the id. */
export function VenuePicker(props: PickerProps) {
  return (
    <Picker
      {...props}
      name="venue"
      search={async (q, signal) => (await client.venues.list.query({ q: q || undefined, size: 20 }, { signal })).rows.map(({ id, name, place }) => ({ value: id, name, path: place.path }))}
      find={async (id, signal) => {
        const { name, place } = await client.venues.get.query({ id }, { signal })
        return { value: id, name, path: place.path }
      }}
    />
  )
}
