import { levelOf } from '@wuxin/platform/area'
import { isUnitBound } from '@wuxin/platform/role'
import { planSessionInput } from '@wuxin/volunteers/session-input.schema'
import { sessionKinds } from '@wuxin/volunteers/session.schema'
import { announce } from '@wuxin/web/announce'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { modulePath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { useActivePlace } from '@wuxin/web/place'
import { renewModule } from '@wuxin/web/query-client'
import { useNavigate } from '@wuxin/web/router'
import { SchemaForm } from '@wuxin/web/schema-form'
import { useSession } from '@wuxin/web/session'
import { Select } from '@wuxin/web/ui-form'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { WhenForm } from './when.form.tsx'

/** 安排专业服务: which unit comes, where and when; then its page. Whoever is there for a unit arranges their own unit's. */
export default function PlanSessionPage() {
  const t = useTexts()
  const { caller } = useSession()
  const navigate = useNavigate()
  const place = useActivePlace() ?? caller.grants[0]?.area ?? null
  const isExact = place !== null && levelOf(place) !== 'county'
  const own = caller.grants.find(({ role }) => isUnitBound(role))?.unit ?? undefined
  return (
    <section className="wx-page">
      <PageHeader title={t('sessions.plan')} />
      <div className="wx-panel wx-narrow">
        <SchemaForm
          schema={planSessionInput}
          initial={{ area: isExact ? place : undefined, unit: own }}
          submit={client.sessions.plan.mutate}
          onDone={({ id, number }) => {
            announce(t('sessions.planned', { number }))
            void renewModule('volunteers')
            void navigate(modulePath('volunteers', `sessions/${id}`))
          }}
          draft="volunteers.session"
          submitLabel={t('sessions.submit')}
        >
          <Field name="kind" label={t('sessions.column.kind')}>
            <Select options={sessionKinds.map((value) => ({ value, label: t(`sessions.kinds.${value}`) }))} />
          </Field>
          <Field name="area" label={t('sessions.label.area')} hint={t('sessions.hint.area')}>
            <AreaPicker />
          </Field>
          <Field name="unit" label={t('sessions.column.unit')}>
            <UnitPicker />
          </Field>
          <WhenForm />
        </SchemaForm>
      </div>
    </section>
  )
}
