import { wishChips, wishListInput } from '@wuxin/volunteers/wish-input.schema'
import type { WishRow } from '@wuxin/volunteers/wish-view.schema'
import { wishKinds, wishSources, wishStates } from '@wuxin/volunteers/wish.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import type { Filter } from '@wuxin/web/list-parts'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { useSearchParams } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { wishColumns } from './wish-columns.tsx'
import { WishViews } from './wish-views.tsx'

/** All wishes of one's places: what waits for whom, what nobody has claimed, what is late, and the rows behind the figure. */
export function WishList() {
  const t = useTexts()
  const can = useCan()
  const [params] = useSearchParams()
  const choices = (key: string, group: string, values: readonly string[]): Filter => ({
    kind: 'choice', key, label: t(`wishes.filter.${key}`), choices: choicesOf(values, (value) => t(`${group}.${value}`)),
  })
  return (
    <ListPage
      title={t('wishes.title')}
      schema={wishListInput}
      query={(input) => trpc.wishes.list.queryOptions(input)}
      columns={wishColumns(t)}
      rowKey={(row: WishRow) => row.id}
      rowHref={(row) => modulePath('volunteers', `wishes/${row.id}`)}
      chips={{ key: 'chip', choices: choicesOf(wishChips, (chip) => t(`wishes.chips.${chip}`)) }}
      filters={[
        choices('state', 'wishes.states', wishStates),
        choices('kind', 'wishes.kinds', wishKinds),
        choices('source', 'wishes.sources', wishSources),
        { kind: 'area', key: 'area', label: t('wishes.filter.area') },
        { kind: 'unit', key: 'unit', label: t('wishes.filter.unit') },
        { kind: 'day', key: 'from', label: t('wishes.filter.from') },
        { kind: 'day', key: 'to', label: t('wishes.filter.to') },
        ...(params.has('figure') ? [choices('figure', 'figures.of', ['wishes_fulfilled'])] : []),
      ]}
      views={<WishViews current="all" />}
      action={can('wish:register') && { label: t('wishes.register'), icon: 'plus', href: modulePath('volunteers', 'wishes/new') }}
      exportFile="wishes.xlsx"
      emptyText={t('wishes.none')}
    />
  )
}
