import { isGroup } from '@wuxin/feedback/category.schema'
import { caseStates, channels, outcomes, ratings } from '@wuxin/feedback/case.schema'
import { caseFigures } from '@wuxin/feedback/figure.rules'
import type { Filter } from '@wuxin/web/list-parts'
import { useSearchParams } from '@wuxin/web/router'
import { nameOf } from '../category/category-name.ts'
import { useCategories } from '../category/use-categories.ts'
import { useTexts } from '../texts.ts'

/** The filters over a list of cases; those that only figures lead to appear while they are set. */
export function useCaseFilters(): Filter[] {
  const t = useTexts()
  const [params] = useSearchParams()
  const categories = useCategories()
  const choices = (key: string, group: string, values: readonly string[]): Filter => ({
    kind: 'choice', key, label: t(`filter.${key}`), choices: values.map((value) => ({ value, label: t(`${group}.${value}`) })),
  })
  return [
    choices('state', 'states', caseStates),
    {
      kind: 'choice',
      key: 'category',
      label: t('filter.category'),
      choices: categories.map((each) => ({ value: each.code, label: isGroup(each.code) ? nameOf(each) : `　${nameOf(each)}` })),
    },
    { kind: 'area', key: 'area', label: t('filter.area') },
    { kind: 'unit', key: 'unit', label: t('filter.unit') },
    choices('channel', 'channels', channels),
    { kind: 'day', key: 'from', label: t('filter.from') },
    { kind: 'day', key: 'to', label: t('filter.to') },
    ...(params.has('figure') ? [choices('figure', 'figures', caseFigures)] : []),
    ...(params.has('outcome') ? [choices('outcome', 'outcomes', outcomes)] : []),
    ...(params.has('rating') ? [choices('rating', 'ratings', ratings)] : []),
  ]
}
