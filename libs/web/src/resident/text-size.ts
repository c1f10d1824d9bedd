import { useSyncExternalStore } from 'react'

/** Pixels of the residents' text, and how it may be set. */
export const textSizes = { smallest: 18, largest: 30, step: 2 } as const

const storageKey = 'wuxin.resident.size'
const listeners = new Set<() => void>()

function kept(): number {
  const size = Number(localStorage.getItem(storageKey))
  return size >= textSizes.smallest && size <= textSizes.largest ? size : textSizes.smallest
}

let current = kept()

function apply() {
  const { style } = document.documentElement
  style.setProperty('--wx-text-size', `${current}px`)
  style.setProperty('--wx-line-height', '1.65')
}

/** Puts the kept size on the page; the host calls it before it draws. */
export const startTextSize = (): void => apply()

/** Changes the size and keeps it on this device. */
export function setTextSize(size: number): void {
  current = size
  localStorage.setItem(storageKey, String(size))
  apply()
  listeners.forEach((listener) => listener())
}

/** The size in pixels, in a component. */
export const useTextSize = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
