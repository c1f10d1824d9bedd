import { skipToken, useQuery } from '@tanstack/react-query'
import { amendEventInput } from '@wuxin/culture/event-input.schema'
import type { EventRecord } from '@wuxin/culture/event-view.schema'
import { announce } from '@wuxin/web/announce'
import { Arriving } from '@wuxin/web/arriving'
import { modulePath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { renewModule } from '@wuxin/web/query-client'
import { useNavigate, useParams } from '@wuxin/web/router'
import { SchemaForm } from '@wuxin/web/schema-form'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { EventFields } from './event-fields.tsx'

/** An event as its form holds it. */
const typedOf = ({ title, particulars, starts, ends, venue, spot, hasSignUp, signUpFrom, signUpTo, capacity, ageFrom, ageTo, guardianUnder, familyMost, costPlanned, sponsor, organiserUnit, partners, words, photoIds }: EventRecord) => ({
  title, particulars, starts, ends, spot, hasSignUp, signUpFrom, signUpTo, capacity, ageFrom, ageTo, guardianUnder, familyMost, costPlanned, organiserUnit, words,
  venue: venue?.id ?? null, sponsor: sponsor?.id ?? null, partners: partners.map(({ id }) => id), photos: photoIds,
})

/** 修改: all that is told of an event. Once it is published, what it is and when it is stay. */
export default function AmendEventPage() {
  const t = useTexts()
  const navigate = useNavigate()
  const { id } = useParams()
  const query = useQuery(trpc.events.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  if (!record) return <Arriving query={query} />
  const isPublished = record.publishedAt !== null
  const { starts, ends, version } = record
  return (
    <section className="wx-page">
      <PageHeader title={`${t('events.do.amend')} · ${record.title}`} />
      <div className="wx-panel wx-narrow">
        <SchemaForm
          schema={amendEventInput}
          initial={typedOf(record)}
          fixed={{ id: record.id, version, ...(isPublished && { starts, ends }) }}
          submit={client.events.amend.mutate}
          onDone={() => {
            announce(t('events.done.amend'))
            void renewModule('culture')
            void navigate(modulePath('culture', `events/${record.id}`))
          }}
          submitLabel={t('events.save')}
        >
          <EventFields near={record.area} isPublished={isPublished} ownVenue={record.venue?.id ?? null} />
        </SchemaForm>
      </div>
    </section>
  )
}
