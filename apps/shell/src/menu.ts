import type { AbsentModule } from '@wuxin/web/faces'
import type { Bilingual } from '@wuxin/web/language'
import type { ModuleFace, NavEntry } from '@wuxin/web/module'
import { modulePath } from '@wuxin/web/module-path'
import type { ListedModule } from '@wuxin/web/registry'
import type { Session } from '@wuxin/web/session'

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

/** The order of the menu: 诚 热 细 耐 精, then what serves none of the hearts. */
const order: readonly MenuGroup['heart'][] = ['sincerity', 'warmth', 'care', 'patience', 'precision', null]

/** The menu of a session: modules in the order of their hearts with the entries that one's posts open; those that failed stay, greyed. */
export function menuOf({ listed, faces, absent, session }: {
  listed: readonly Pick<ListedModule, 'id' | 'title' | 'service'>[]
  faces: readonly ModuleFace[]
  absent: readonly AbsentModule[]
  session: Pick<Session, 'can'>
}): MenuGroup[] {
  const groups = listed.flatMap(({ id, title, service }): MenuGroup[] => {
    const face = faces.find((each) => each.id === id)
    if (face) {
      const entries = (face.nav ?? []).filter((entry: NavEntry) => session.can(face.permissions, entry.permission))
      if (!entries.length) return []
      return [{ ...face, entries: entries.map(({ label, path }) => ({ label, href: modulePath(id, path) })), trouble: service === 'down' ? 'down' : null }]
    }
    const hasFailed = absent.some((each) => each.id === id)
    return hasFailed ? [{ id, title, heart: null, icon: 'warning', entries: [{ label: title, href: modulePath(id) }], trouble: 'failed' }] : []
  })
  return groups.toSorted((one, other) => order.indexOf(one.heart) - order.indexOf(other.heart))
}
