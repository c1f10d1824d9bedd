import { skipToken, useQuery } from '@tanstack/react-query'
import { amendVenueInput, type VenueRecord } from '@wuxin/culture/venue.schema'
import { announce } from '@wuxin/web/announce'
import { Arriving } from '@wuxin/web/arriving'
import { modulePath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { renewModule } from '@wuxin/web/query-client'
import { useNavigate, useParams } from '@wuxin/web/router'
import { SchemaForm } from '@wuxin/web/schema-form'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { VenueForm } from './venue.form.tsx'

/** A venue as its form holds it. */
const typedOf = ({ name, kind, spot, functions, equipment, capacity, hours, keeper, needsApproval, words }: VenueRecord) => ({ name, kind, spot, functions, equipment, capacity, hours, needsApproval, words, keeper: { unit: keeper.unit?.id ?? null, role: keeper.role } })

/** 修改场地. */
export default function AmendVenuePage() {
  const t = useTexts()
  const navigate = useNavigate()
  const { id } = useParams()
  const query = useQuery(trpc.venues.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  if (!record) return <Arriving query={query} />
  return (
    <section className="wx-page">
      <PageHeader title={`${t('venues.do.amend')} · ${record.name}`} />
      <div className="wx-panel wx-narrow">
        <SchemaForm
          schema={amendVenueInput}
          initial={typedOf(record)}
          fixed={{ id: record.id, version: record.version }}
          submit={client.venues.amend.mutate}
          onDone={() => {
            announce(t('venues.done.amend'))
            void renewModule('culture')
            void navigate(modulePath('culture', `venues/${record.id}`))
          }}
          submitLabel={t('venues.do.save')}
        >
          <VenueForm keeperName={record.keeper.unit?.name} />
        </SchemaForm>
      </div>
    </section>
  )
}
