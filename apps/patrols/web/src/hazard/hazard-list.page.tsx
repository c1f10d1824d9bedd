import { patrolFigures } from '@wuxin/patrols/figure.rules'
import { hazardChips, hazardListInput } from '@wuxin/patrols/hazard-input.schema'
import { hazardGrades, hazardKinds, hazardSources, hazardStates } from '@wuxin/patrols/hazard.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { useSearchParams } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { hazardColumns } from './hazard-columns.tsx'
import { useOwnerName } from './use-owner-name.ts'

/** 隐患: those of one's places or unit; what waits for whom until when, and the rows behind a figure. */
export default function HazardListPage() {
  const t = useTexts()
  const can = useCan()
  const [params] = useSearchParams()
  const ownerName = useOwnerName()
  return (
    <ListPage
      title={t('hazards.title')}
      schema={hazardListInput}
      query={(input) => trpc.hazards.list.queryOptions(input)}
      columns={hazardColumns(t, ownerName)}
      rowKey={({ id }) => id}
      rowHref={({ id }) => modulePath('patrols', `hazards/${id}`)}
      chips={{ key: 'chip', choices: choicesOf(hazardChips, (chip) => t(`hazards.chips.${chip}`)) }}
      filters={[
        { kind: 'choice', key: 'grade', label: t('hazards.column.grade'), choices: choicesOf(hazardGrades, (grade) => t(`grades.${grade}`)) },
        { kind: 'choice', key: 'kind', label: t('hazards.column.kind'), choices: choicesOf(hazardKinds, (kind) => t(`kinds.${kind}`)) },
        { kind: 'choice', key: 'state', label: t('hazards.column.state'), choices: choicesOf(hazardStates, (state) => t(`hazards.states.${state}`)) },
        { kind: 'choice', key: 'source', label: t('hazards.column.source'), choices: choicesOf(hazardSources, (source) => t(`hazards.sources.${source}`)) },
        { kind: 'area', key: 'area', label: t('hazards.column.place') },
        { kind: 'unit', key: 'unit', label: t('hazards.column.owner') },
        { kind: 'day', key: 'from', label: t('hazards.filter.from') },
        { kind: 'day', key: 'to', label: t('hazards.filter.to') },
        ...(params.has('figure') ? [{ kind: 'choice' as const, key: 'figure', label: t('hazards.filter.figure'), choices: choicesOf(patrolFigures, (figure) => t(`hazards.figures.${figure}`)) }] : []),
      ]}
      action={can('hazard:report') && { label: t('hazards.do.report'), icon: 'plus', href: modulePath('patrols', 'report') }}
      exportFile="hazards.xlsx"
      emptyText={t('hazards.none')}
    />
  )
}
