import type { AbsentModule } from '@wuxin/web/faces'
import type { Bilingual } from '@wuxin/web/language'
import type { ModuleFace, NavEntry } from '@wuxin/web/module'
import { modulePath } from '@wuxin/web/module-path'
import type { Session } from '@wuxin/web/session'
import { nameOf } from './menu-names.ts'

/** A module's part of the menu. */
export interface MenuGroup {
  id: string
  title: Bilingual
  heart: ModuleFace['heart']
  icon: ModuleFace['icon']
  entries: readonly { label: Bilingual; href: string }[]
  /** Why it is greyed: its web did not load, or its service does not answer. */
  trouble: 'failed' | 'down' | null
}

const unknown = (id: string): Bilingual => ({ 'zh-CN': id, 'en-US': id })

/** The menu of a session: modules in the registry's order with the entries that one's posts open; those that failed stay, greyed. */
export function menuOf({ order, faces, absent, isDown, session }: {
  order: readonly string[]
  faces: readonly ModuleFace[]
  absent: readonly AbsentModule[]
  isDown: (id: string) => boolean
  session: Pick<Session, 'can'>
}): MenuGroup[] {
  return order.flatMap((id): MenuGroup[] => {
    const face = faces.find((each) => each.id === id)
    if (face) {
      const entries = (face.nav ?? []).filter((entry: NavEntry) => session.can(face.permissions, entry.permission))
      if (!entries.length) return []
      return [{ ...face, entries: entries.map(({ label, path }) => ({ label, href: modulePath(id, path) })), trouble: isDown(id) ? 'down' : null }]
    }
    const hasFailed = absent.some((each) => each.id === id)
    return hasFailed ? [{ id, title: nameOf(id) ?? unknown(id), heart: null, icon: 'warning', entries: [{ label: nameOf(id) ?? unknown(id), href: modulePath(id) }], trouble: 'failed' }] : []
  })
}
