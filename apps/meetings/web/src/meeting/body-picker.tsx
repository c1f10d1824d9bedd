import { Picker, type PickerProps } from '@wuxin/web/picker'
import { client } from '../api.ts'

/** Chooses a body (议事机构) of one's place by its name. Its value is the id. */
export function BodyPicker({ onChoose, onChange, ...props }: PickerProps & {
  /** Hears of the body beside the form: other fields follow it. */
  onChoose?: (body: string | null) => void
}) {
  return (
    <Picker
      {...props}
      name="meetings body"
      onChange={(body) => {
        onChange?.(body)
        onChoose?.(body)
      }}
      search={async (q, signal) => {
        const { rows } = await client.bodies.list.query({ q: q || undefined, size: 20 }, { signal })
        return rows.map(({ id, name, place }) => ({ value: id, name, path: place.path }))
      }}
      find={async (id, signal) => {
        const { name, place } = await client.bodies.get.query({ id }, { signal })
        return { value: id, name, path: place.path }
      }}
    />
  )
}
