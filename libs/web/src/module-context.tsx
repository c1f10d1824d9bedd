import { createContext, use, type ReactNode } from 'react'
import type { ModuleFace } from './module.ts'
import { useSession } from './session-context.ts'

const ModuleContext = createContext<ModuleFace | null>(null)

/** Names the module that draws what stands below. Hosts put it around pages, tiles and panels. */
export function ModuleScope({ face, children }: { face: ModuleFace; children: ReactNode }) {
  return <ModuleContext value={face}>{children}</ModuleContext>
}

/** The face of the module that draws here. Throws outside of modules. */
export function useModule(): ModuleFace {
  const face = use(ModuleContext)
  if (!face) throw new Error('there is no module here')
  return face
}

/** The id of the module that draws here, or undefined in a host's own page. */
export const useModuleId = (): string | undefined => use(ModuleContext)?.id

/** Asks the module's own permissions: `can('case:whistle', { area })`. */
export function useCan(): (permission: string, at?: { area: string; units?: readonly string[] }) => boolean {
  const { permissions } = useModule()
  const session = useSession()
  return (permission, at) => session.can(permissions, permission, at)
}
