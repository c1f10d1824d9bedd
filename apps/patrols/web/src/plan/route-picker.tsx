import { Picker, type PickerProps } from '@wuxin/web/picker'
import { client } from '../api.ts'

/** Chooses a route by its name. Its value is the id. */
export function RoutePicker(props: PickerProps) {
  return (
    <Picker
      {...props}
      name="patrols.route"
      search={async (q, signal) => (await client.routes.list.query({ q: q || undefined, size: 50 }, { signal })).rows.map(({ id, name, place }) => ({ value: id, name, path: place.path }))}
      find={async (id, signal) => {
        const { name, place } = await client.routes.get.query({ id }, { signal })
        return { value: id, name, path: place.path }
      }}
    />
  )
}
