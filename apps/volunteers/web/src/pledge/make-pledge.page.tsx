import { levelOf } from '@wuxin/platform/area'
import { makePledgeInput } from '@wuxin/volunteers/pledge-input.schema'
import { limits } from '@wuxin/volunteers/limit.rules'
import { announce } from '@wuxin/web/announce'
import { AreaPicker } from '@wuxin/web/area-picker'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { modulePath } from '@wuxin/web/module-path'
import { useNow } from '@wuxin/web/now'
import { PageHeader } from '@wuxin/web/page-header'
import { useActivePlace } from '@wuxin/web/place'
import { renewModule } from '@wuxin/web/query-client'
import { useNavigate } from '@wuxin/web/router'
import { SchemaForm } from '@wuxin/web/schema-form'
import { useSession } from '@wuxin/web/session'
import { dateText } from '@wuxin/web/time'
import { Input } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

/** 承诺: what one will do, where, and by which day; then its page. */
export default function MakePledgePage() {
  const t = useTexts()
  const { caller } = useSession()
  const navigate = useNavigate()
  const now = useNow()
  const place = useActivePlace() ?? caller.grants[0]?.area ?? null
  const isExact = place !== null && levelOf(place) !== 'county'
  return (
    <section className="wx-page">
      <PageHeader title={t('pledges.make')} />
      <div className="wx-panel wx-narrow">
        <SchemaForm
          schema={makePledgeInput}
          initial={{ area: isExact ? place : undefined }}
          submit={client.pledges.make.mutate}
          onDone={({ id }) => {
            announce(t('pledges.made'))
            void renewModule('volunteers')
            void navigate(modulePath('volunteers', `pledges/${id}`))
          }}
          draft="volunteers.pledge"
          submitLabel={t('pledges.submit')}
        >
          <Field name="title" label={t('pledges.label.title')} hint={t('pledges.hint.title')}>
            <Input maxLength={limits.title} showCount />
          </Field>
          <WordsField label={t('pledges.label.words')} hint={t('pledges.hint.words')} />
          <Field name="due" label={t('pledges.column.due')}>
            <DateField min={dateText(now)} />
          </Field>
          <Field name="area" label={t('pledges.label.area')} hint={t('pledges.hint.area')}>
            <AreaPicker />
          </Field>
        </SchemaForm>
      </div>
    </section>
  )
}
