import { useLocation } from '@wuxin/web/router'
import { useState } from 'react'
import type { MenuGroup } from './menu.ts'

const keyOf = (id: string) => `wuxin.menu.${id}`

/** Whether a module's part of the menu is open: the one in view is, another as it was left on this device; what serves none of the hearts begins folded. */
export function useMenuFold({ id, heart, trouble }: Pick<MenuGroup, 'id' | 'heart' | 'trouble'>): { isOpen: boolean; setOpen(isOpen: boolean): void } {
  const { pathname } = useLocation()
  const [left, setLeft] = useState(() => localStorage.getItem(keyOf(id)))
  const isInView = pathname.startsWith(`/m/${id}/`)
  const isOpen = isInView || (left === null ? heart !== null || trouble !== null : left === 'open')
  return {
    isOpen,
    setOpen(next) {
      if (next === isOpen) return
      const kept = next ? 'open' : 'folded'
      localStorage.setItem(keyOf(id), kept)
      setLeft(kept)
    },
  }
}
