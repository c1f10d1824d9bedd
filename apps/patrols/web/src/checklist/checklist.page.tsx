import type { ChecklistItem } from '@wuxin/patrols/checklist.schema'
import { Arriving } from '@wuxin/web/arriving'
import { EmptyState } from '@wuxin/web/empty-state'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { PageHeader } from '@wuxin/web/page-header'
import { Link, useSearchParams } from '@wuxin/web/router'
import { Rows } from '@wuxin/web/rows'
import { useTexts } from '../texts.ts'
import { useEditions } from './use-editions.ts'

/** The list of one kind of place: the edition in force, or an earlier one that the address names. */
export default function ChecklistPage() {
  const t = useTexts()
  const mayEdit = useCan()('checklist:edit')
  const [address] = useSearchParams()
  const { placeKind, query } = useEditions()
  const { data } = query
  if (!placeKind) return <EmptyState reason="filter" />
  if (!data) return <Arriving query={query} rows={6} />
  const wanted = Number(address.get('edition'))
  const shown = data.find(({ edition }) => edition === wanted) ?? data[0]
  return (
    <section className="wx-page">
      <PageHeader title={`${t('checklists.title')} · ${t(`placeKinds.${placeKind}`)}`} action={mayEdit && { label: t('checklists.do.publish'), href: modulePath('patrols', `checklists/${placeKind}/new`) }}>
        <Link to={modulePath('patrols', 'checklists')}>{t('checklists.back')}</Link>
      </PageHeader>
      {!shown && <EmptyState reason="nothing-yet" text={t('checklists.none')} />}
      {shown && (
        <section className="wx-panel">
          <h2>{t(shown === data[0] ? 'checklists.inForce' : 'checklists.earlier', { edition: shown.edition })}</h2>
          <p className="wx-quiet">
            <Moment at={shown.publishedAt} /> {t('checklists.published', { by: shown.publishedBy, reason: shown.reason })}
          </p>
          <Rows
            rows={shown.items}
            rowKey={({ code }: ChecklistItem) => code}
            columns={[
              { key: 'text', title: t('checklists.column.text'), render: ({ text }) => text },
              { key: 'kind', title: t('checklists.column.kind'), render: ({ kind }) => t(`kinds.${kind}`) },
              { key: 'grade', title: t('checklists.column.grade'), render: ({ grade }) => t(`grades.${grade}`) },
            ]}
          />
        </section>
      )}
      {data.length > 1 && (
        <nav className="wx-panel" aria-label={t('checklists.editions')}>
          <h2>{t('checklists.editions')}</h2>
          <ul>
            {data.map(({ id, edition, publishedAt, reason }) => (
              <li key={id}>
                <Link to={modulePath('patrols', `checklists/${placeKind}?edition=${edition}`)} aria-current={edition === shown?.edition ? 'page' : undefined}>{t('routes.edition', { edition })}</Link>
                {' · '}
                <Moment at={publishedAt} as="day" /> {reason}
              </li>
            ))}
          </ul>
        </nav>
      )}
    </section>
  )
}
