import { addVolunteerInput } from '@wuxin/volunteers/volunteer.schema'
import { AccountPicker } from '@wuxin/web/account-picker'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { modulePath } from '@wuxin/web/module-path'
import { useActivePlace } from '@wuxin/web/place'
import { renewModule } from '@wuxin/web/query-client'
import { useNavigate } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { Input } from '@wuxin/web/ui-form'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ConsentsField } from './consents-field.tsx'
import { VolunteerFields } from './volunteer-fields.tsx'

/** 登记志愿者: somebody of the register, with what they agreed to; then their page. */
export default function AddVolunteerDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const navigate = useNavigate()
  const { caller } = useSession()
  const area = useActivePlace() ?? caller.grants[0]?.area
  return (
    <ActionDrawer
      open
      title={t('people.do.add')}
      schema={addVolunteerInput}
      initial={{ area, consents: [], skills: [] }}
      submit={client.volunteers.add.mutate}
      next={t('people.done.add')}
      onDone={({ id }) => {
        void renewModule('volunteers')
        void navigate(modulePath('volunteers', `volunteers/${id}`))
      }}
      onClose={onClose}
      submitLabel={t('people.do.add')}
    >
      <Field name="person" label={t('people.label.person')} hint={t('people.hint.person')}>
        <AccountPicker within={area ?? ''} />
      </Field>
      <Field name="name" label={t('people.label.name')}>
        <Input autoComplete="off" />
      </Field>
      <Field name="area" label={t('people.label.area')}>
        <AreaPicker />
      </Field>
      <VolunteerFields />
      <ConsentsField />
    </ActionDrawer>
  )
}
