import { useQuery } from '@tanstack/react-query'
import type { Fact } from '@wuxin/web/facts'
import { useWords } from '@wuxin/web/i18n'
import { Link } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { pathTo } from '../text.ts'
import { AreaPath } from './area-path.part.tsx'
import type { AreaView } from './area.rules.ts'

/** The facts of a place in words; what its level does not have is left out. */
export function useAreaFacts(area: AreaView | undefined): Fact[] {
  const t = useWords('platform')
  const kit = useWords('web')
  const { data: below } = useQuery({ ...trpc.areas.tree.queryOptions({ code: area?.code }), enabled: area !== undefined })
  if (!area) return []
  const total = (count: 'communities' | 'compounds' | 'grids') => below?.nodes.reduce((sum, node) => sum + node[count] + (`${node.level}` === single[count] ? 1 : 0), 0)
  const unit = (named: { id: string; name: string } | null) => named && <Link to={pathTo('units', named.id)}>{named.name}</Link>
  const isBuilt = area.level === 'compound' || area.level === 'grid'
  const counts: Fact[] = {
    county: [{ label: t('fact.communities'), value: total('communities') }, { label: t('fact.compounds'), value: total('compounds') }, { label: t('fact.grids'), value: total('grids') }],
    township: [{ label: t('fact.communities'), value: total('communities') }, { label: t('fact.compounds'), value: total('compounds') }, { label: t('fact.grids'), value: total('grids') }],
    community: [{ label: t('fact.compounds'), value: total('compounds') }, { label: t('fact.grids'), value: total('grids') }],
    compound: [{ label: t('fact.grids'), value: total('grids') }],
    grid: [],
  }[area.level]
  return [
    { label: t('fact.level'), value: kit(`levels.${area.level}`) },
    { label: t('fact.path'), value: area.path === area.name ? null : <AreaPath code={area.code} path={area.path} open={below?.above ?? []} /> },
    { label: t('fact.brand'), value: area.brand },
    ...counts,
    { label: t('fact.households'), value: isBuilt ? area.households : null },
    { label: t('fact.propertyCompany'), value: unit(area.propertyCompany) ?? (area.level === 'compound' ? t('area.noCompany') : null) },
    { label: t('fact.ownersCommittee'), value: area.level === 'compound' ? t(area.ownersCommittee ? 'area.committee' : 'area.noCommittee') : null },
    { label: t('fact.responsibleUnit'), value: unit(area.responsibleUnit) ?? (area.level === 'grid' ? t('area.noUnit') : null) },
    { label: t('fact.gridTags'), value: area.tags.map((tag) => t(`value.${tag}`)).join(t('listComma')) },
    { label: t('fact.buildings'), value: area.buildings.length > 0 ? t('area.buildings', { count: area.buildings.length, list: area.buildings.join(t('listComma')) }) : null, wide: true },
    { label: t('fact.retired'), value: area.retired && `${area.retired.on} ${area.retired.reason}`, wide: true },
  ]
}

const single = { communities: 'community', compounds: 'compound', grids: 'grid' } as const
