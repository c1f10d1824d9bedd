import { volunteerFigures } from '@wuxin/volunteers/figure.rules'
import type { Filter } from '@wuxin/web/list-parts'
import { useSearchParams } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'

/** The figure whose rows a list shows: a filter that appears where a number led there, to be seen and taken off. */
export function useFigureFilter(): Filter[] {
  const t = useTexts()
  const [params] = useSearchParams()
  const figure = volunteerFigures.find((each) => each === params.get('figure'))
  return figure ? [{ kind: 'choice', key: 'figure', label: t('figures.figure'), choices: [{ value: figure, label: t(`figures.of.${figure}`) }] }] : []
}
