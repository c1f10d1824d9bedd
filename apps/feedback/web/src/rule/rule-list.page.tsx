import '../staff.css'
import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { useCounty } from '@wuxin/web/county'
import { EmptyState } from '@wuxin/web/empty-state'
import { useCan } from '@wuxin/web/module-context'
import { PageHeader } from '@wuxin/web/page-header'
import { Input } from '@wuxin/web/ui-form'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useCategoryName } from '../category/use-categories.ts'
import { useTexts } from '../texts.ts'
import { RulePreview } from './rule-preview.tsx'
import { RuleRows, type RuleRow } from './rule-rows.tsx'

const RuleDrawer = lazy(() => import('./rule-drawer.tsx'))

/** 派单规则: which cases go to whom in this county, those of the whole county first, and a place to try them out. */
export default function RuleListPage() {
  const t = useTexts()
  const county = useCounty()
  const mayEdit = useCan()('rule:edit')
  const categoryName = useCategoryName()
  const [edited, setEdited] = useState<RuleRow | 'new' | null>(null)
  const [typed, setTyped] = useState('')
  const query = useQuery(trpc.rules.list.queryOptions({ county }))
  const { data } = query
  if (!data) return <Arriving query={query} rows={8} />
  const says = ({ place, category, unitName }: RuleRow) => [place, category && categoryName(category), unitName].join(' ')
  const found = data.filter((rule) => says(rule).includes(typed.trim()))
  const ofCounty = found.filter((rule) => rule.area === county)
  const below = found.filter((rule) => rule.area !== county)
  const onEdit = mayEdit ? setEdited : undefined
  return (
    <section className="wx-page">
      <PageHeader title={t('rules.title')} count={data.length} action={mayEdit && { label: t('rules.add'), icon: 'plus', onClick: () => setEdited('new') }} />
      <RulePreview rules={data} />
      {data.length === 0 && <EmptyState reason="nothing-yet" text={t('rules.none')} hint={t('rules.noneHint')} />}
      {data.length > 0 && (
        <Input.Search className="fb-rules-search" allowClear aria-label={t('rules.search')} placeholder={t('rules.search')} value={typed} onChange={(event) => setTyped(event.target.value)} />
      )}
      {data.length > 0 && found.length === 0 && <EmptyState reason="filter" />}
      {ofCounty.length > 0 && <RuleRows rules={ofCounty} onEdit={onEdit} />}
      {below.length > 0 && (
        <details className="fb-rules-below" open={typed.trim() !== '' || ofCounty.length === 0}>
          <summary>{t('rules.below', { count: below.length })}</summary>
          <RuleRows rules={below} onEdit={onEdit} />
        </details>
      )}
      {edited && (
        <Suspense>
          <RuleDrawer county={county} rule={edited === 'new' ? null : edited} rules={data} onClose={() => setEdited(null)} />
        </Suspense>
      )}
    </section>
  )
}
