import { sessionView, type SessionView } from '@wuxin/platform/session.schema'

const storageKey = 'wuxin.session'

/** Keeps on this device who is signed in, for pages that go on without network; what they may do is the services' to say. */
export const keepSession = (caller: SessionView): void => localStorage.setItem(storageKey, JSON.stringify(caller))

/** Who was signed in when something was taken along; null where nothing was, or another version wrote it. */
export function keptSession(): SessionView | null {
  const kept = localStorage.getItem(storageKey)
  return kept ? (sessionView.safeParse(JSON.parse(kept)).data ?? null) : null
}

/** Forgets them: somebody signed out here, or somebody else signed in. */
export const forgetSession = (): void => localStorage.removeItem(storageKey)

/** Keeps what was kept of somebody up to date, and forgets anybody else. */
export function renewKept(caller: SessionView): SessionView {
  if (keptSession()?.id === caller.id) keepSession(caller)
  else forgetSession()
  return caller
}
