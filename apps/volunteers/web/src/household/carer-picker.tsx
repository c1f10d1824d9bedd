import type { CarerPost } from '@wuxin/volunteers/household.rules'
import { useWords } from '@wuxin/web/i18n'
import { Picker, type PickerProps } from '@wuxin/web/picker'
import { client } from '../api.ts'

/** Chooses who is asked to care for a household, the nearest first. Its value is the account. */
export function CarerPicker({ household, post, ...props }: PickerProps & { household: string; post: CarerPost }) {
  const t = useWords('web')
  return (
    <Picker
      {...props}
      name={`carer ${household} ${post}`}
      search={async (q) => {
        const found = await client.households.carerChoices.query({ id: household, post, q: q || undefined })
        return found.map(({ id, name, role, place }) => ({ value: id, name, path: `${t(`roles.${role}`)} · ${place.name}` }))
      }}
    />
  )
}
