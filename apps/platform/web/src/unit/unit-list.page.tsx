import { unitKinds, unitsQuery, type unitRow } from '@wuxin/platform/unit.schema'
import { useWords } from '@wuxin/web/i18n'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { StateTag } from '@wuxin/web/state-tag'
import { useState } from 'react'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import { choicesOf, pathTo } from '../text.ts'
import { UnitForm } from './unit.form.tsx'

type Row = z.output<typeof unitRow>

/** The units (单位) of the county: departments, enterprises, property companies, social organisations. */
export default function UnitListPage() {
  const t = useWords('platform')
  const can = useCan()
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <ListPage<typeof unitsQuery, Row>
        title={t('unit.title')}
        schema={unitsQuery}
        query={(input) => trpc.units.list.queryOptions(input)}
        rowKey={(row) => row.id}
        rowHref={(row) => pathTo('units', row.id)}
        chips={{ key: 'kind', choices: choicesOf(unitKinds, (kind) => t(`value.${kind}`)) }}
        filters={[
          { kind: 'area', key: 'within', label: t('fact.place') },
          { kind: 'choice', key: 'closed', label: t('fact.state'), none: t('unit.open'), choices: [{ value: 'true', label: t('unit.closed') }] },
        ]}
        action={can('unit:edit') && { label: t('unit.add'), icon: 'plus', onClick: () => setAdding(true) }}
        columns={[
          { key: 'name', title: t('fact.name'), sort: true, render: (row) => row.name },
          { key: 'kind', title: t('fact.kind'), sort: true, render: (row) => t(`value.${row.kind}`) },
          { key: 'creditCode', title: t('fact.creditCode'), sort: true, render: (row) => row.creditCode },
          { key: 'place', title: t('fact.place'), render: (row) => row.path },
          { key: 'state', title: t('fact.state'), render: (row) => (row.isClosed ? <StateTag tone="explained">{t('unit.closed')}</StateTag> : t('unit.open')), isBadge: true },
        ]}
      />
      {isAdding && <UnitForm onClose={() => setAdding(false)} />}
    </>
  )
}
