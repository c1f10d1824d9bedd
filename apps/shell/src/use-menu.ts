import { useFaces } from '@wuxin/web/faces'
import { listedModule, listedModules } from '@wuxin/web/federation'
import { useSession } from '@wuxin/web/session'
import { menuOf, type MenuGroup } from './menu.ts'
import { keepNames } from './menu-names.ts'

/** The menu of whoever is signed in, as the modules' faces arrive. */
export function useMenu(): MenuGroup[] {
  const session = useSession()
  const { faces, absent } = useFaces()
  keepNames(faces)
  return menuOf({ order: listedModules().map(({ id }) => id), faces, absent, isDown: (id) => listedModule(id)?.service === 'down', session })
}
