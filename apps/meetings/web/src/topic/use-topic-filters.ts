import { bodyKinds } from '@wuxin/meetings/body.schema'
import { topicFigures } from '@wuxin/meetings/figure.rules'
import { topicSources, topicStates } from '@wuxin/meetings/topic.schema'
import type { Filter } from '@wuxin/web/list-parts'
import { useSearchParams } from '@wuxin/web/router'
import { useBodyName } from '../body/use-body-name.ts'
import { useTexts } from '../texts.ts'

/** The filters over a list of topics; those that only figures and bodies lead to appear while they are set. */
export function useTopicFilters(): Filter[] {
  const t = useTexts()
  const [params] = useSearchParams()
  const body = params.get('body')
  const bodyName = useBodyName(body)
  const choices = (key: string, group: string, values: readonly string[]): Filter => ({
    kind: 'choice', key, label: t(`topics.filter.${key}`), choices: values.map((value) => ({ value, label: t(`${group}.${value}`) })),
  })
  return [
    choices('state', 'states', topicStates),
    { kind: 'area', key: 'area', label: t('topics.filter.area') },
    choices('bodyKind', 'kinds', bodyKinds),
    choices('source', 'sources', topicSources),
    { kind: 'day', key: 'from', label: t('topics.filter.from') },
    { kind: 'day', key: 'to', label: t('topics.filter.to') },
    ...(params.has('figure') ? [choices('figure', 'figures', topicFigures)] : []),
    ...(body === null ? [] : [{ kind: 'choice' as const, key: 'body', label: t('topics.filter.body'), choices: [{ value: body, label: bodyName }] }]),
  ]
}
