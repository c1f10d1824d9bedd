import { useQueries } from '@tanstack/react-query'
import { useWords } from '@wuxin/web/i18n'
import { Link } from '@wuxin/web/router'
import { Rows } from '@wuxin/web/rows'
import { Skeleton } from '@wuxin/web/ui'
import { trpc } from '../api.ts'
import { pathTo } from '../text.ts'
import type { AreaView } from './area.rules.ts'

/** The micro-grids (微网格) of a compound, with what each holds and the unit that answers for it. The questions travel in one batch. */
export function GridRows({ codes }: { codes: string[] }) {
  const t = useWords('platform')
  const grids = useQueries({ queries: codes.map((code) => trpc.areas.get.queryOptions({ code })) }).flatMap(({ data }): AreaView[] => (data ? [data] : []))
  if (grids.length < codes.length) return <Skeleton active title={false} paragraph={{ rows: codes.length }} />
  return (
    <Rows
      rows={grids}
      rowKey={(grid) => grid.code}
      rowHref={(grid) => pathTo('areas', grid.code)}
      columns={[
        { key: 'name', title: t('fact.name'), render: (grid) => <span className="wx-nowrap">{grid.name}</span> },
        { key: 'buildings', title: t('fact.buildings'), render: (grid) => grid.buildings.join(t('listComma')) },
        { key: 'households', title: t('fact.households'), render: (grid) => grid.households },
        {
          key: 'responsibleUnit',
          title: t('fact.responsibleUnit'),
          render: ({ responsibleUnit }) => (responsibleUnit ? <Link to={pathTo('units', responsibleUnit.id)}>{responsibleUnit.name}</Link> : t('area.noUnit')),
        },
      ]}
    />
  )
}
