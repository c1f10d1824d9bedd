import { joined } from '@wuxin/web/i18n'
import { Picker, type PickerProps } from '@wuxin/web/picker'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

/** Chooses a registered volunteer by name or skill, near a place where one is given. Its value is the id in the register. */
export function VolunteerPicker({ near, ...props }: PickerProps & { near?: string }) {
  const t = useTexts()
  return (
    <Picker
      {...props}
      name={`volunteer ${near ?? ''}`}
      placeholder={t('people.pick')}
      search={async (q) => {
        const found = await client.volunteers.choices.query({ q: q || undefined, area: near })
        return found.map(({ id, name, place, skills }) => ({ value: id, name, path: joined([place.name, ...skills]) }))
      }}
    />
  )
}
