import { useQuery } from '@tanstack/react-query'
import type { AreaLevel } from '@wuxin/platform/area'
import { useWords } from '@wuxin/web/i18n'
import { LoadFailed } from '@wuxin/web/load-failed'
import { Link } from '@wuxin/web/router'
import { Rows } from '@wuxin/web/rows'
import { Skeleton } from '@wuxin/web/ui'
import { trpc } from '../api.ts'
import { pathTo } from '../text.ts'
import { GridRows } from './grid-rows.part.tsx'

/** What stands directly below a place: the grids of a compound with who answers for each, else the places with their counts. */
export function AreaBelow({ code, level }: { code: string; level: AreaLevel }) {
  const t = useWords('platform')
  const { data, error, refetch } = useQuery({ ...trpc.areas.tree.queryOptions({ code }), enabled: level !== 'grid' })
  if (level === 'grid') return null
  const nodes = data?.nodes ?? []
  return (
    <section className="wx-panel">
      <h2>{t(`area.belowTitle.${level}`)}</h2>
      {error && <LoadFailed error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton active title={false} />}
      {data && nodes.length === 0 && <p className="wx-quiet">{t('area.noneBelow')}</p>}
      {nodes.length > 0 && level === 'compound' && <GridRows codes={nodes.map((node) => node.code)} />}
      {nodes.length > 0 && level !== 'compound' && (
        <Rows
          rows={nodes}
          rowKey={(node) => node.code}
          rowHref={(node) => pathTo('areas', node.code)}
          columns={[
            { key: 'name', title: t('fact.name'), render: (node) => <span className="wx-nowrap">{node.name}</span> },
            { key: 'brand', title: t('fact.brand'), render: (node) => node.brand },
            ...(level === 'county' ? [{ key: 'communities', title: t('fact.communities'), render: (node: { communities: number }) => node.communities }] : []),
            ...(level === 'community' ? [] : [{ key: 'compounds', title: t('fact.compounds'), render: (node: { compounds: number }) => node.compounds }]),
            { key: 'grids', title: t('fact.grids'), render: (node) => node.grids },
          ]}
        />
      )}
      {level === 'community' && nodes.length > 0 && (
        <p className="wx-after">
          <Link to={`${pathTo('compounds')}?within=${code}`}>{t('area.allCompounds')}</Link>
        </p>
      )}
    </section>
  )
}
