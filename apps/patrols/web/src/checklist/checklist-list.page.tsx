import { useQuery } from '@tanstack/react-query'
import type { ChecklistView } from '@wuxin/patrols/checklist.schema'
import { placeKinds, type PlaceKind } from '@wuxin/patrols/place.rules'
import { Arriving } from '@wuxin/web/arriving'
import { useCounty } from '@wuxin/web/county'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { PageHeader } from '@wuxin/web/page-header'
import { Rows } from '@wuxin/web/rows'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

interface Row {
  placeKind: PlaceKind
  list: ChecklistView | undefined
}

/** 检查表: what is looked at, by kind of place; a kind without a list is looked at freely. */
export default function ChecklistListPage() {
  const t = useTexts()
  const county = useCounty()
  const query = useQuery(trpc.checklists.table.queryOptions({ county }))
  const { data } = query
  if (!data) return <Arriving query={query} rows={8} />
  const rows = placeKinds.map((placeKind): Row => ({ placeKind, list: data.find((each) => each.placeKind === placeKind) }))
  return (
    <section className="wx-page">
      <PageHeader title={t('checklists.title')} count={rows.length} />
      <p className="wx-quiet">{t('checklists.hint.table')}</p>
      <Rows
        rows={rows}
        rowKey={({ placeKind }) => placeKind}
        rowHref={({ placeKind }) => modulePath('patrols', `checklists/${placeKind}`)}
        columns={[
          { key: 'placeKind', title: t('checklists.column.placeKind'), render: ({ placeKind }) => t(`placeKinds.${placeKind}`) },
          { key: 'items', title: t('checklists.column.items'), render: ({ list }) => (list ? t('checklists.items', { count: list.items.length }) : t('checklists.free')) },
          { key: 'edition', title: t('checklists.column.edition'), render: ({ list }) => list && t('routes.edition', { edition: list.edition }) },
          { key: 'publishedAt', title: t('checklists.column.publishedAt'), render: ({ list }) => list && <Moment at={list.publishedAt} as="day" /> },
          { key: 'publishedBy', title: t('checklists.column.publishedBy'), render: ({ list }) => list?.publishedBy },
        ]}
      />
    </section>
  )
}
