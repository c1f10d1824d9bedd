const storageKey = 'wuxin.preview'

/** What is kept instead of a link that was refused, until its reader has been told. */
const over = 'over'

/** A version that a signed link shows to whoever opens it, until it ends. */
export interface Preview {
  module: string
  version: string
  until: string
}

const listeners = new Set<() => void>()

function keep(word: string | null): void {
  if (word === null) sessionStorage.removeItem(storageKey)
  else sessionStorage.setItem(storageKey, word)
  listeners.forEach((listener) => listener())
}

/** Calls back whenever the tab's preview changes. Returns the way to stop. */
export function watchPreview(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Takes the word of a preview link out of the address and keeps it for this tab alone. Hosts call it before anything is asked. */
export function takePreview(): void {
  const address = new URL(location.href)
  const word = address.searchParams.get('preview')
  if (!word) return
  address.searchParams.delete('preview')
  history.replaceState(history.state, '', address)
  keep(word)
}

const kept = () => globalThis.sessionStorage?.getItem(storageKey) ?? null

/** The word that this tab asks the registry with; the registry checks who signed it. */
export const previewWord = (): string | null => (kept() === over ? null : kept())

/** Whether a link was refused or has ended, and its reader has not been told yet. */
export const isPreviewOver = (): boolean => kept() === over

/** Goes on without a preview that the registry refuses. */
export const refusePreview = (): void => keep(over)

/** Leaves the preview, or its end. */
export const leavePreview = (): void => keep(null)

/** What a word names; null for one that cannot be read. It is for the eye alone: what is loaded, the registry says. */
export function namedIn(word: string): Preview | null {
  try {
    const { body } = JSON.parse(atob(word.replace(/-/g, '+').replace(/_/g, '/'))) as { body: string }
    return JSON.parse(body) as Preview
  } catch {
    return null // made up by somebody; the registry refuses it
  }
}
