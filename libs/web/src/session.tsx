import { useQuery } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { mayAt, scopeFor, type Caller } from '@wuxin/platform/caller'
import type { SessionView } from '@wuxin/platform/session.schema'
import { onSignedOut } from './api.ts'
import { forgetSession, keptSession, renewKept } from './kept-session.ts'
import { leavePlacesOutside } from './place.ts'
import { askSession } from './platform-api.ts'
import { isAway, problemOf } from './problem.ts'
import { queryClient } from './query-client.ts'
import { SessionContext, type Session } from './session-context.ts'

/** A session over a caller; pages get theirs from `useSession`. */
export function sessionOf(caller: SessionView): Session {
  return {
    caller,
    hasRole: (...roles) => caller.grants.some((grant) => roles.includes(grant.role)),
    can: (permissions, permission, at) => {
      if (!permission) return true
      const allowed = permissions[permission] ?? []
      return at ? mayAt(caller, allowed, at.area, at.units) : scopeFor(caller, allowed).length > 0
    },
  }
}

/** Where nobody answers, whoever took a page along goes on with it; where nobody is signed in, nothing is kept of anybody. */
function withoutAnswer(error: unknown): SessionView {
  if (problemOf(error).code === 'UNAUTHENTICATED') forgetSession()
  const kept = isAway(error) ? keptSession() : null
  if (!kept) throw error
  return kept
}

/** The caller; a place that another person chose on this device is left before anything is asked. */
async function fetchSession(): Promise<SessionView> {
  const caller = await askSession().then(renewKept, withoutAnswer)
  leavePlacesOutside(caller.grants.map((grant) => grant.area))
  return caller
}

const sessionQuery = { queryKey: ['wuxin', 'session'], queryFn: fetchSession, staleTime: Infinity, retry: false, refetchOnReconnect: 'always' as const }

export { useSession, type Session } from './session-context.ts'

/** Asks who is signed in and draws the page, the sign-in page, or what went wrong. */
export function SessionProvider({ children, signedOut, loading, failed }: {
  children: ReactNode
  signedOut: ReactNode
  loading: ReactNode
  failed: (error: unknown, retry: () => void) => ReactNode
}) {
  const { data, error, refetch } = useQuery(sessionQuery)
  useEffect(() => onSignedOut(() => queryClient.getQueryData(sessionQuery.queryKey) && void renewSession()), [])
  if (data) return <SessionContext value={sessionOf(data)}>{children}</SessionContext>
  if (!error) return loading
  return problemOf(error).code === 'UNAUTHENTICATED' ? signedOut : failed(error, () => void refetch())
}

/** A fixed session, for tests of pages; places and units are called by their codes. */
export function FixedSession({ caller, children }: { caller: Caller; children: ReactNode }) {
  const grants = caller.grants.map((grant) => ({ ...grant, areaName: grant.area, areaPath: grant.area, unitName: grant.unit ?? null }))
  return <SessionContext value={sessionOf({ ...caller, grants, mustChangePassword: false, hasSecondFactor: false })}>{children}</SessionContext>
}

/** Asks again who is signed in, after signing in or out; drops everything that was shown. */
export async function renewSession(): Promise<void> {
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'wuxin' })
  await queryClient.resetQueries({ queryKey: sessionQuery.queryKey })
}
