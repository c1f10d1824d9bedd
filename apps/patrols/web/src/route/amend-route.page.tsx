import { skipToken, useQuery } from '@tanstack/react-query'
import { limits } from '@wuxin/patrols/limit.rules'
import { amendRouteInput, type RouteRecord } from '@wuxin/patrols/route.schema'
import { announce } from '@wuxin/web/announce'
import { Arriving } from '@wuxin/web/arriving'
import { Field } from '@wuxin/web/field'
import { modulePath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { renewModule } from '@wuxin/web/query-client'
import { useNavigate, useParams } from '@wuxin/web/router'
import { SchemaForm } from '@wuxin/web/schema-form'
import { Input } from '@wuxin/web/ui-form'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { CheckpointsInput } from './checkpoints-input.tsx'

/** A route as its form holds it. */
const typedOf = ({ name, checkpoints }: RouteRecord) => ({
  name,
  checkpoints: checkpoints.map(({ id, name: called, placeKind, place, spot, position }) => ({ id, name: called, placeKind, area: place.code, spot, position })),
})

/** Changes a route: its name, and its checkpoints as they shall be. */
export default function AmendRoutePage() {
  const t = useTexts()
  const navigate = useNavigate()
  const { id } = useParams()
  const query = useQuery(trpc.routes.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  if (!record) return <Arriving query={query} />
  return (
    <section className="wx-page">
      <PageHeader title={`${t('routes.do.amend')} · ${record.name}`} />
      <div className="wx-panel">
        <SchemaForm
          schema={amendRouteInput}
          initial={typedOf(record)}
          fixed={{ id: record.id, version: record.version }}
          submit={client.routes.amend.mutate}
          onDone={() => {
            announce(t('routes.done.amend'))
            void renewModule('patrols')
            void navigate(modulePath('patrols', `routes/${record.id}`))
          }}
          submitLabel={t('routes.do.save')}
        >
          <Field name="name" label={t('routes.label.name')}>
            <Input maxLength={limits.title} />
          </Field>
          <CheckpointsInput within={record.area} />
        </SchemaForm>
      </div>
    </section>
  )
}
