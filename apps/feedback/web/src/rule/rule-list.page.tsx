import '../staff.css'
import { useQuery } from '@tanstack/react-query'
import type { countyRule } from '@wuxin/feedback/dispatch.schema'
import { EmptyState } from '@wuxin/web/empty-state'
import { useWords } from '@wuxin/web/i18n'
import { LoadFailed } from '@wuxin/web/load-failed'
import { useCan } from '@wuxin/web/module-context'
import { PageHeader } from '@wuxin/web/page-header'
import { Rows } from '@wuxin/web/rows'
import { StateTag } from '@wuxin/web/state-tag'
import { Button, Skeleton } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import { useCategoryName } from '../category/use-categories.ts'
import { useCounty } from '../county.ts'
import { useTexts } from '../texts.ts'
import { RulePreview } from './rule-preview.tsx'

type RuleRow = z.infer<typeof countyRule>

const RuleDrawer = lazy(() => import('./rule-drawer.tsx'))

/** 派单规则: which cases go to whom in this county, and a place to try them out. */
export default function RuleListPage() {
  const t = useTexts()
  const roles = useWords('web')
  const county = useCounty()
  const mayEdit = useCan()('rule:edit')
  const categoryName = useCategoryName()
  const [edited, setEdited] = useState<RuleRow | 'new' | null>(null)
  const { data, error, refetch } = useQuery(trpc.rules.list.queryOptions({ county }))
  if (error) return <LoadFailed error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton active paragraph={{ rows: 8 }} />
  return (
    <section className="wx-page">
      <PageHeader title={t('rules.title')} count={data.length} action={mayEdit && <Button type="primary" onClick={() => setEdited('new')}>{t('rules.add')}</Button>} />
      <RulePreview rules={data} />
      {data.length === 0 && <EmptyState reason="nothing-yet" text={t('rules.none')} hint={t('rules.noneHint')} />}
      {data.length > 0 && (
        <Rows
          rows={data}
          rowKey={(rule: RuleRow) => rule.id}
          columns={[
            { key: 'area', title: t('rules.where'), render: (rule) => rule.place },
            { key: 'category', title: t('rules.what'), render: (rule) => (rule.category ? categoryName(rule.category) : t('rules.anyCategory')) },
            { key: 'receiver', title: t('rules.receiver'), render: (rule) => (rule.receiver ? roles(`roles.${rule.receiver}`) : t('rules.open')) },
            { key: 'unit', title: t('rules.unit'), render: (rule) => rule.unitName ?? t('rules.open') },
            { key: 'active', title: t('rules.state'), render: (rule) => <StateTag tone={rule.active ? 'done' : 'waiting'}>{t(rule.active ? 'rules.on' : 'rules.off')}</StateTag> },
            { key: 'edit', title: '', render: (rule) => mayEdit && <Button type="link" size="small" onClick={() => setEdited(rule)}>{t('rules.edit')}</Button> },
          ]}
        />
      )}
      {edited && (
        <Suspense>
          <RuleDrawer county={county} rule={edited === 'new' ? null : edited} rules={data} onClose={() => setEdited(null)} />
        </Suspense>
      )}
    </section>
  )
}
