import '../staff.css'
import './project.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { actsFor, isClaimable } from '@wuxin/volunteers/listing.rules'
import { claimProjectInput } from '@wuxin/volunteers/project.schema'
import { announce } from '@wuxin/web/announce'
import { Arriving } from '@wuxin/web/arriving'
import { EmptyState } from '@wuxin/web/empty-state'
import { modulePath } from '@wuxin/web/module-path'
import { useNow } from '@wuxin/web/now'
import { PageHeader } from '@wuxin/web/page-header'
import { renewModule } from '@wuxin/web/query-client'
import { useNavigate, useSearchParams } from '@wuxin/web/router'
import { SchemaForm } from '@wuxin/web/schema-form'
import { useSession } from '@wuxin/web/session'
import { dateText } from '@wuxin/web/time'
import { lazy, Suspense, useState } from 'react'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ClaimForm } from './claim.form.tsx'
import { ownerOf } from './owner-choices.ts'
import { suggestedClaim } from './suggested-claim.ts'

const AddListingDrawer = lazy(() => import('./add-listing-drawer.tsx'))

/** 认领 from either side: `?listing=` is what is claimed, `?with=` one's own that goes with it; then the project's page. */
export default function ClaimPage() {
  const t = useTexts()
  const { caller } = useSession()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const [isAdding, setAdding] = useState(false)
  const today = dateText(useNow())
  const asked = params.get('listing')
  const query = useQuery(trpc.listings.get.queryOptions(asked ? { id: asked } : skipToken))
  const { data: wanted } = query
  const side = wanted?.side === 'need' ? 'resource' : 'need'
  const own = useQuery(trpc.listings.list.queryOptions(wanted ? { side, kind: wanted.kind, chip: 'mine', size: 100 } : skipToken))
  if (!wanted) return <Arriving query={query} />
  if (!own.data) return <Arriving query={own} />
  const free = own.data.rows.filter((row) => isClaimable(row, today) && row.free > 0 && actsFor(ownerOf(row), caller))
  if (!isClaimable(wanted, today) || wanted.free === 0) return <EmptyState reason="filter" text={t(wanted.free === 0 ? 'listings.allTaken' : 'listings.over')} hint={wanted.title} />
  return (
    <section className="wx-page">
      <PageHeader title={t(`projects.claim.title.${wanted.side}`)} />
      <div className="wx-panel wx-narrow">
        {free.length === 0 ? (
          <>
            <p>{t(`projects.claim.none.${side}`, { kind: t(`resourceKinds.${wanted.kind}`) })}</p>
            <button type="button" className="wx-button wx-button--main" onClick={() => setAdding(true)}>
              {t(`listings.add.${side}`)}
            </button>
          </>
        ) : (
          <SchemaForm
            key={free.map(({ id }) => id).join()}
            schema={claimProjectInput}
            initial={suggestedClaim(wanted, free, { today, with: params.get('with') })}
            submit={client.projects.claim.mutate}
            onDone={({ id, number }) => {
              announce(t('projects.next.claim', { number }))
              void renewModule('volunteers')
              void navigate(modulePath('volunteers', `projects/${id}`))
            }}
            submitLabel={t('projects.claim.submit')}
          >
            <ClaimForm listings={[wanted, ...free]} />
          </SchemaForm>
        )}
      </div>
      {isAdding && (
        <Suspense>
          <AddListingDrawer side={side} kind={wanted.kind} isPublished onDone={() => setAdding(false)} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </section>
  )
}
