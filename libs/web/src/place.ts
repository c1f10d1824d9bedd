import { useSyncExternalStore } from 'react'
import { queryClient } from './query-client.ts'

const storageKey = 'wuxin.place'
/** The shape of an area code; the schema itself would bring all of zod to the residents' page. */
export const placeCode = /^\d{6}(\d{3}){0,4}$/
const listeners = new Set<() => void>()

function kept(): string | null {
  const asked = new URLSearchParams(globalThis.location?.search).get('at') ?? globalThis.localStorage?.getItem(storageKey) ?? null
  return asked && placeCode.test(asked) ? asked : null
}

let current: string | null = kept()

/** The place chosen in the place switcher, or null for all of one's own; requests carry it and it only narrows. */
export const activePlace = (): string | null => current

/** Takes `?at=` out of the address once another place is chosen, or a reload would bring the old one back. */
function forgetAsked(): void {
  const address = new URL(location.href)
  if (!address.searchParams.has('at')) return
  address.searchParams.delete('at')
  history.replaceState(history.state, '', address)
}

/** Chooses a place: kept on this device, and everything shown is asked for again. An address with `?at=<code>` chooses it too. */
export function choosePlace(code: string | null): void {
  if (code === current) return
  current = code
  if (code) localStorage.setItem(storageKey, code)
  else localStorage.removeItem(storageKey)
  listeners.forEach((listener) => listener())
  forgetAsked()
  void queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'wuxin' })
}

/** Forgets a chosen place that lies in none of these: somebody else chose it on this device. */
export function leavePlacesOutside(areas: readonly string[]): void {
  if (!current || areas.some((area) => current?.startsWith(area))) return
  current = null
  localStorage.removeItem(storageKey)
  listeners.forEach((listener) => listener())
}

/** The chosen place, in a component. */
export const useActivePlace = (): string | null =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, activePlace)
