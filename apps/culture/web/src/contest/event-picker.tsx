import { Picker, type PickerProps } from '@wuxin/web/picker'
import { client } from '../api.ts'

/** Chooses an event by its title. Its value is the id. */
export function EventPicker(props: PickerProps) {
  return (
    <Picker
      {...props}
      name="culture.event"
      search={async (q, signal) => (await client.events.list.query({ q: q || undefined, size: 50 }, { signal })).rows.map(({ id, title, place }) => ({ value: id, name: title, path: place.path }))}
      find={async (id, signal) => {
        const { title, place } = await client.events.get.query({ id }, { signal })
        return { value: id, name: title, path: place.path }
      }}
    />
  )
}
