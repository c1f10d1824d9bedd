import { browseWishesInput } from '@wuxin/volunteers/wish-input.schema'
import type { OpenWish } from '@wuxin/volunteers/wish-view.schema'
import { wishKinds } from '@wuxin/volunteers/wish.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { openWishColumns } from './open-wish-columns.tsx'
import { WishViews } from './wish-views.tsx'

/** What one may claim, those of earlier rounds first; or one's own claims, those in hand first. */
export function OpenWishList({ mine }: { mine: boolean }) {
  const t = useTexts()
  const can = useCan()
  return (
    <ListPage
      title={t('wishes.title')}
      schema={browseWishesInput}
      fixed={{ mine }}
      query={(input) => trpc.wishes.browse.queryOptions(input)}
      columns={openWishColumns(t, mine)}
      rowKey={(row: OpenWish) => row.id}
      rowHref={(row) => modulePath('volunteers', `wishes/${row.id}`)}
      filters={[
        { kind: 'choice', key: 'kind', label: t('wishes.filter.kind'), choices: choicesOf(wishKinds, (kind) => t(`wishes.kinds.${kind}`)) },
        { kind: 'area', key: 'area', label: t('wishes.filter.area') },
      ]}
      views={<WishViews current={mine ? 'mine' : 'open'} />}
      action={can('wish:register') && { label: t('wishes.register'), icon: 'plus', href: modulePath('volunteers', 'wishes/new'), quiet: true }}
      emptyText={t(mine ? 'wishes.noneMine' : 'wishes.noneOpen')}
    />
  )
}
