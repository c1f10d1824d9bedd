import { addVolunteerInput } from '@wuxin/volunteers/volunteer.schema'
import { AccountPicker } from '@wuxin/web/account-picker'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { client } from '../api.ts'
import { AddDrawer } from '@wuxin/web/noun/add-drawer'
import { useOwnPlace } from '@wuxin/web/noun/use-own-place'
import { useTexts } from '../texts.ts'
import { ConsentsField } from './consents-field.tsx'
import { VolunteerFields } from './volunteer-fields.tsx'

/** 登记志愿者: somebody of the register, with what they agreed to; then their page. */
export default function AddVolunteerDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const area = useOwnPlace()
  return (
    <AddDrawer
      title={t('people.do.add')}
      schema={addVolunteerInput}
      initial={{ area, consents: [], skills: [] }}
      submit={client.volunteers.add.mutate}
      next={t('people.done.add')}
      page="volunteers"
      onClose={onClose}
    >
      <Field name="person" label={t('people.label.person')} hint={t('people.hint.person')}>
        <AccountPicker within={area ?? ''} />
      </Field>
      <Field name="area" label={t('people.label.area')}>
        <AreaPicker />
      </Field>
      <VolunteerFields />
      <ConsentsField />
    </AddDrawer>
  )
}
