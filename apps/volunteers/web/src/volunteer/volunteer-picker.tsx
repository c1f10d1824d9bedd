import { Picker, type PickerProps } from '@wuxin/web/picker'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

/** Chooses a registered volunteer by name or skill, those of a place first. Its value is the id of the registration. */
export function VolunteerPicker({ near, ...props }: PickerProps & { near?: string }) {
  const t = useTexts()
  return (
    <Picker
      {...props}
      name={`volunteer ${near ?? ''}`}
      placeholder={t('people.pick')}
      search={async (q, signal) =>
        (await client.volunteers.choices.query({ q: q || undefined, area: near, size: 20 }, { signal })).map(({ id, name, place, skills }) => ({ value: id, name, path: [place.path, ...skills].join(' · ') }))}
    />
  )
}
