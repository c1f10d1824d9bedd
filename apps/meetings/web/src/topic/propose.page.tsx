import '../staff.css'
import { proposeInput } from '@wuxin/meetings/topic-input.schema'
import { levelOf } from '@wuxin/platform/area'
import { announce } from '@wuxin/web/announce'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { useActivePlace } from '@wuxin/web/place'
import { renewModule } from '@wuxin/web/query-client'
import { useNavigate } from '@wuxin/web/router'
import { SchemaForm } from '@wuxin/web/schema-form'
import { useSession } from '@wuxin/web/session'
import { lazy, Suspense, useState } from 'react'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ProposeForm } from './propose.form.tsx'

const ImportDrawer = lazy(() => import('./import-drawer.tsx'))

/** 征题: a member raises a topic; then its page. Who screens may bring in many at once. */
export default function ProposePage() {
  const t = useTexts()
  const { caller } = useSession()
  const navigate = useNavigate()
  const mayImport = useCan()('topic:screen')
  const [isImporting, setImporting] = useState(false)
  const place = useActivePlace() ?? caller.grants[0]?.area ?? null
  const isExact = place !== null && levelOf(place) !== 'county'
  return (
    <section className="wx-page">
      <PageHeader title={t('topics.propose')} action={mayImport && { label: t('import.title'), quiet: true, onClick: () => setImporting(true) }} />
      <div className="wx-panel wx-narrow">
        <SchemaForm
          schema={proposeInput}
          initial={{ area: isExact ? place : undefined, photos: [] }}
          submit={client.topics.propose.mutate}
          onDone={({ id, number }) => {
            announce(t('topics.proposed', { number }))
            void renewModule('meetings')
            void navigate(modulePath('meetings', `topics/${id}`))
          }}
          draft="meetings.propose"
          submitLabel={t('topics.submit')}
        >
          <ProposeForm />
        </SchemaForm>
      </div>
      {isImporting && (
        <Suspense>
          <ImportDrawer onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </section>
  )
}
