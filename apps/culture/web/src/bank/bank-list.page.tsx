import { useQuery } from '@tanstack/react-query'
import type { BankView } from '@wuxin/culture/question.schema'
import { Arriving } from '@wuxin/web/arriving'
import { useCounty } from '@wuxin/web/county'
import { EmptyState } from '@wuxin/web/empty-state'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { PageHeader } from '@wuxin/web/page-header'
import { PlaceText } from '@wuxin/web/place-text'
import { Rows } from '@wuxin/web/rows'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

const BankDrawer = lazy(() => import('./bank-drawer.tsx'))

/** 题库: the banks of the county, which quizzes draw from. */
export default function BankListPage() {
  const t = useTexts()
  const county = useCounty()
  const mayEdit = useCan()('bank:edit')
  const [isAdding, setAdding] = useState(false)
  const query = useQuery(trpc.banks.table.queryOptions({ county }))
  const { data } = query
  if (!data) return <Arriving query={query} rows={6} />
  return (
    <section className="wx-page">
      <PageHeader title={t('banks.title')} count={data.length} action={mayEdit && { label: t('banks.do.add'), icon: 'plus', onClick: () => setAdding(true) }} />
      <p className="wx-quiet">{t('banks.hint')}</p>
      {data.length === 0 && <EmptyState reason="nothing-yet" text={t('banks.none')} />}
      {data.length > 0 && (
        <Rows
          rows={data}
          rowKey={({ id }: BankView) => id}
          rowHref={({ id }) => modulePath('culture', `banks/${id}`)}
          columns={[
            { key: 'name', title: t('banks.column.name'), render: ({ name }) => name },
            { key: 'place', title: t('banks.column.place'), render: ({ place }) => <PlaceText place={place} /> },
            { key: 'questions', title: t('banks.column.questions'), render: ({ questions }) => questions },
            { key: 'subjects', title: t('banks.column.subjects'), render: ({ subjects }) => subjects.map(({ subject, questions }) => t('banks.subjects', { subject, count: questions })).join(t('quizzes.joint')) },
            { key: 'changedAt', title: t('banks.column.changedAt'), render: ({ changedAt }) => <Moment at={changedAt} as="day" /> },
          ]}
        />
      )}
      {isAdding && (
        <Suspense>
          <BankDrawer onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </section>
  )
}
