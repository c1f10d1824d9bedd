import { Picker, type PickerProps } from '@wuxin/web/picker'
import { client } from '../api.ts'

/** Chooses a team by its name. Its value is the id. */
export function TeamPicker(props: PickerProps) {
  return (
    <Picker
      {...props}
      name="patrols.team"
      search={async (q, signal) => (await client.teams.list.query({ q: q || undefined, size: 50 }, { signal })).rows.map(({ id, name, place }) => ({ value: id, name, path: place.path }))}
      find={async (id, signal) => {
        const { name, place } = await client.teams.get.query({ id }, { signal })
        return { value: id, name, path: place.path }
      }}
    />
  )
}
