import { useLocation } from '@wuxin/web/router'
import { useState } from 'react'
import type { MenuGroup } from './menu.ts'

const keyOf = (id: string) => `wuxin.menu.${id}`

/** More entries than that begin folded: the menu stays one glance. */
const fewEntries = 8

/** Whether a module's part of the menu is open: the one in view is, another as it was left on this device; a long one, and what serves none of the hearts, begins folded. */
export function useMenuFold({ id, heart, entries, trouble }: Pick<MenuGroup, 'id' | 'heart' | 'entries' | 'trouble'>): { isOpen: boolean; setOpen(isOpen: boolean): void } {
  const { pathname } = useLocation()
  const [left, setLeft] = useState(() => localStorage.getItem(keyOf(id)))
  const isInView = pathname.startsWith(`/m/${id}/`)
  const isOpen = isInView || (left === null ? (heart !== null && entries.length <= fewEntries) || trouble !== null : left === 'open')
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
