import { useSyncExternalStore } from 'react'
import { applyLook, type Look } from './tokens.ts'

const storageKey = 'wuxin.look'
const listeners = new Set<() => void>()

function kept(): Look {
  const chosen = JSON.parse(globalThis.localStorage?.getItem(storageKey) ?? '{}') as Partial<Look> // written by changeLook alone
  const prefers = (query: string) => globalThis.matchMedia?.(query).matches ?? false
  return { dark: prefers('(prefers-color-scheme: dark)'), contrast: prefers('(prefers-contrast: more)'), large: false, ...chosen }
}

let current = kept()

/** Puts the kept look on the page; hosts call it before they draw. */
export const startLook = (): void => applyLook(current)

/** Changes the look and keeps it on this device. */
export function changeLook(change: Partial<Look>): void {
  current = { ...current, ...change }
  localStorage.setItem(storageKey, JSON.stringify(current))
  applyLook(current)
  listeners.forEach((listener) => listener())
}

/** The look, in a component. */
export const useLook = (): Look =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
