import { createContext, use } from 'react'
import type { PermissionTable } from '@wuxin/platform/caller'
import type { Role } from '@wuxin/platform/role'
import type { SessionView } from '@wuxin/platform/session.schema'

/** Who is signed in, and what they may do. */
export interface Session {
  caller: SessionView
  /** Whether one of the caller's posts has one of these roles. */
  hasRole(...roles: Role[]): boolean
  /** Whether the caller holds a module's permission somewhere, or at a record's place where its units are named. */
  can(permissions: PermissionTable, permission: string | undefined, at?: { area: string; units?: readonly string[] }): boolean
}

/** The session of the page; null before anybody is known. */
export const SessionContext = createContext<Session | null>(null)

/** The session of the page. Throws outside of the pages that need one. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('there is no session here')
  return session
}
