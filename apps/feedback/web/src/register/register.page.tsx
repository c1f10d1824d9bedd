import '../staff.css'
import { registerInput } from '@wuxin/feedback/case-input.schema'
import { levelOf } from '@wuxin/platform/area'
import { PageHeader } from '@wuxin/web/page-header'
import { useActivePlace } from '@wuxin/web/place'
import { renewModule } from '@wuxin/web/query-client'
import { SchemaForm } from '@wuxin/web/schema-form'
import { useSession } from '@wuxin/web/session'
import { useState } from 'react'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { Receipt, type Registered } from './receipt.tsx'
import { RegisterForm } from './register.form.tsx'

/** Takes down a case for a resident at the window, on the phone or in the street. */
export default function RegisterPage() {
  const t = useTexts()
  const { caller, hasRole } = useSession()
  const place = useActivePlace() ?? caller.grants[0]?.area ?? null
  const [receipt, setReceipt] = useState<Registered | null>(null)
  const isExact = place !== null && ['compound', 'grid'].includes(levelOf(place))
  return (
    <section className="wx-page">
      <PageHeader title={t('register.title')} />
      {receipt ? (
        <Receipt receipt={receipt} again={() => setReceipt(null)} />
      ) : (
        <div className="wx-panel wx-narrow">
          <SchemaForm
            schema={registerInput}
            initial={{ channel: hasRole('grid_worker') ? 'grid_worker' : 'window', area: isExact ? place : undefined, anonymous: false, photos: [] }}
            submit={client.cases.register.mutate}
            onDone={(registered) => {
              setReceipt(registered)
              void renewModule('feedback')
            }}
            draft="feedback.register"
            submitLabel={t('register.submit')}
          >
            <RegisterForm />
          </SchemaForm>
        </div>
      )}
    </section>
  )
}
