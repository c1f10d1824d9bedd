import { registerOwnInput } from '@wuxin/volunteers/volunteer.schema'
import { announce } from '@wuxin/web/announce'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { modulePath } from '@wuxin/web/module-path'
import { renewModule } from '@wuxin/web/query-client'
import { useNavigate } from '@wuxin/web/router'
import { SchemaForm } from '@wuxin/web/schema-form'
import { useSession } from '@wuxin/web/session'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ConsentsField } from '../volunteer/consents-field.tsx'
import { VolunteerFields } from '../volunteer/volunteer-fields.tsx'

/** 登记为志愿者: oneself, with what one agrees to; `isAgain` for somebody who left before. */
export function RegisterOwn({ isAgain = false }: { isAgain?: boolean }) {
  const t = useTexts()
  const navigate = useNavigate()
  const { caller } = useSession()
  const title = t(isAgain ? 'own.again' : 'own.register')
  return (
    <section className="wx-panel wx-narrow">
      <h2>{title}</h2>
      <SchemaForm
        schema={registerOwnInput}
        initial={{ area: caller.grants[0]?.area, skills: [], consents: [], unit: caller.grants.find(({ unit }) => unit)?.unit ?? undefined }}
        submit={client.own.register.mutate}
        onDone={() => {
          announce(t('own.registered'))
          void renewModule('volunteers')
          void navigate(modulePath('volunteers', 'my'))
        }}
        submitLabel={title}
      >
        <Field name="area" label={t('people.label.area')}>
          <AreaPicker />
        </Field>
        <VolunteerFields />
        <ConsentsField />
      </SchemaForm>
    </section>
  )
}
