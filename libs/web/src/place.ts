import { useSyncExternalStore } from 'react'
import { queryClient } from './query-client.ts'

const storageKey = 'wuxin.place'
/** The shape of an area code; the schema itself would bring all of zod to the residents' page. */
const code = /^\d{6}(\d{3}){0,4}$/
const listeners = new Set<() => void>()

function kept(): string | null {
  const asked = new URLSearchParams(globalThis.location?.search).get('at') ?? globalThis.localStorage?.getItem(storageKey) ?? null
  return asked && code.test(asked) ? asked : null
}

let current: string | null = kept()

/** The place chosen in the place switcher, or null for all of one's own; requests carry it and it only narrows. */
export const activePlace = (): string | null => current

/** Chooses a place: kept on this device, written into the address, and everything shown is asked for again. */
export function choosePlace(code: string | null): void {
  if (code === current) return
  current = code
  if (code) localStorage.setItem(storageKey, code)
  else localStorage.removeItem(storageKey)
  listeners.forEach((listener) => listener())
  void queryClient.resetQueries()
}

/** The chosen place, in a component. */
export const useActivePlace = (): string | null =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, activePlace)
