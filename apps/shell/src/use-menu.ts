import { useFaces } from '@wuxin/web/faces'
import { listedModules } from '@wuxin/web/federation'
import { useSession } from '@wuxin/web/session'
import { menuOf, type MenuGroup } from './menu.ts'

/** The menu of whoever is signed in, as the modules' faces arrive. */
export function useMenu(): MenuGroup[] {
  const session = useSession()
  const { faces, absent } = useFaces()
  return menuOf({ listed: listedModules(), faces, absent, session })
}
