import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { useCounty } from '@wuxin/web/county'
import { EmptyState } from '@wuxin/web/empty-state'
import { useCan } from '@wuxin/web/module-context'
import { PageHeader } from '@wuxin/web/page-header'
import { PlaceText } from '@wuxin/web/place-text'
import { Rows } from '@wuxin/web/rows'
import { Button } from '@wuxin/web/ui'
import { lazy, Suspense, useState, type ComponentProps } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { useTargetName, type RuleRow } from './use-target-name.ts'

const RuleDrawer = lazy(() => import('./rule-drawer.tsx'))

/** 派单规则: whom a hazard goes to, by place and kind; without a rule the compound's property, else its branch secretary. */
export default function RuleListPage() {
  const t = useTexts()
  const county = useCounty()
  const mayEdit = useCan()('dispatch:edit')
  const targetName = useTargetName()
  const [asked, setAsked] = useState<ComponentProps<typeof RuleDrawer>['asked'] | null>(null)
  const query = useQuery(trpc.rules.table.queryOptions({ county }))
  const { data } = query
  if (!data) return <Arriving query={query} rows={6} />
  return (
    <section className="wx-page">
      <PageHeader title={t('rules.title')} count={data.length} action={mayEdit && { label: t('rules.do.add'), icon: 'plus', onClick: () => setAsked({ does: 'add' }) }} />
      <p className="wx-given">{t('rules.order')}</p>
      {data.length === 0 && <EmptyState reason="nothing-yet" text={t('rules.none')} />}
      {data.length > 0 && (
        <Rows
          rows={data}
          rowKey={(rule: RuleRow) => rule.id}
          columns={[
            { key: 'place', title: t('rules.label.place'), render: ({ place }) => <PlaceText place={place} /> },
            { key: 'kind', title: t('rules.label.kind'), render: ({ kind }) => (kind === null ? t('rules.anyKind') : t(`kinds.${kind}`)) },
            { key: 'target', title: t('rules.label.target'), render: targetName },
            {
              key: 'do',
              title: '',
              render: (rule) => mayEdit && (
                <>
                  <Button type="link" size="small" onClick={() => setAsked({ does: 'amend', rule })}>{t('rules.do.amend')}</Button>
                  <Button type="link" size="small" onClick={() => setAsked({ does: 'remove', rule })}>{t('rules.do.remove')}</Button>
                </>
              ),
            },
          ]}
        />
      )}
      {asked && (
        <Suspense>
          <RuleDrawer county={county} asked={asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </section>
  )
}
