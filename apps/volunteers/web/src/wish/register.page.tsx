import '../staff.css'
import { levelOf } from '@wuxin/platform/area'
import { registerWishInput } from '@wuxin/volunteers/wish-input.schema'
import { announce } from '@wuxin/web/announce'
import { modulePath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { useActivePlace } from '@wuxin/web/place'
import { renewModule } from '@wuxin/web/query-client'
import { useNavigate } from '@wuxin/web/router'
import { SchemaForm } from '@wuxin/web/schema-form'
import { useSession } from '@wuxin/web/session'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { RegisterForm } from './register.form.tsx'

/** 代为登记: a wish that staff or members take down for somebody; then its page. */
export default function RegisterPage() {
  const t = useTexts()
  const { caller } = useSession()
  const navigate = useNavigate()
  const place = useActivePlace() ?? caller.grants[0]?.area ?? null
  const isExact = place !== null && levelOf(place) !== 'county'
  return (
    <section className="wx-page">
      <PageHeader title={t('wishes.register')} />
      <div className="wx-panel wx-narrow">
        <SchemaForm
          schema={registerWishInput}
          initial={{ area: isExact ? place : undefined, photos: [], source: { kind: 'visit' } }}
          submit={client.wishes.register.mutate}
          onDone={({ id, number }) => {
            announce(t('wishes.registered', { number }))
            void renewModule('volunteers')
            void navigate(modulePath('volunteers', `wishes/${id}`))
          }}
          draft="volunteers.wish"
          submitLabel={t('wishes.submit')}
        >
          <RegisterForm />
        </SchemaForm>
      </div>
    </section>
  )
}
