import { pledgeChips, pledgeListInput } from '@wuxin/volunteers/pledge-input.schema'
import type { PledgeRow } from '@wuxin/volunteers/pledge-view.schema'
import { pledgeStates, pledgeVerdicts } from '@wuxin/volunteers/pledge.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { trpc } from '../api.ts'
import { useFigureFilter } from '../figure/use-figure-filter.ts'
import { useTexts } from '../texts.ts'
import { pledgeColumns } from './pledge-columns.tsx'

/** 践诺评诺: what members pledged at one's places, and one's own: what waits, what is being kept, how it came out. */
export default function PledgeListPage() {
  const t = useTexts()
  const mayPledge = useCan()('own:keep')
  const figure = useFigureFilter()
  return (
    <ListPage
      title={t('pledges.title')}
      schema={pledgeListInput}
      query={(input) => trpc.pledges.list.queryOptions(input)}
      columns={pledgeColumns(t)}
      rowKey={(row: PledgeRow) => row.id}
      rowHref={(row) => modulePath('volunteers', `pledges/${row.id}`)}
      chips={{ key: 'chip', choices: choicesOf(pledgeChips, (chip) => t(`pledges.chips.${chip}`)) }}
      filters={[
        { kind: 'choice', key: 'state', label: t('pledges.column.state'), choices: choicesOf(pledgeStates, (state) => t(`pledges.states.${state}`)) },
        { kind: 'choice', key: 'verdict', label: t('pledges.filter.verdict'), choices: choicesOf(pledgeVerdicts, (verdict) => t(`pledges.verdicts.${verdict}`)) },
        { kind: 'area', key: 'area', label: t('pledges.column.place') },
        { kind: 'day', key: 'from', label: t(figure.length > 0 ? 'figures.from' : 'pledges.filter.from') },
        { kind: 'day', key: 'to', label: t('figures.to') },
        ...figure,
      ]}
      action={mayPledge && { label: t('pledges.make'), icon: 'plus', href: modulePath('volunteers', 'pledges/new') }}
      exportFile="pledges.xlsx"
      emptyText={t('pledges.none')}
    />
  )
}
