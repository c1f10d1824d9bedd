import { isUnitBound } from '@wuxin/platform/role'
import type { Role } from '@wuxin/platform/role'
import { permissions } from '@wuxin/volunteers/permissions'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { useSession } from '@wuxin/web/session'
import type { View } from '@wuxin/web/views'
import { useTexts } from '../texts.ts'

const serving: readonly Role[] = permissions['order:serve']

/** What somebody sees of orders: all of their places and unit, what a member can take on, their own, and the catalogue. */
export function useOrderViews(): View[] {
  const t = useTexts()
  const can = useCan()
  const { caller } = useSession()
  const takes = caller.grants.some(({ role }) => serving.includes(role) && !isUnitBound(role))
  const orders = modulePath('volunteers', 'orders')
  const shown = [
    { key: 'all', href: orders, may: can('order:list') },
    { key: 'open', href: `${orders}?view=open`, may: takes },
    { key: 'mine', href: `${orders}?view=mine`, may: takes },
    { key: 'offers', href: modulePath('volunteers', 'offers'), may: can('offer:edit') },
  ]
  return shown.flatMap(({ key, href, may }) => (may ? [{ key, href, label: t(`orders.views.${key}`) }] : []))
}
