import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let current = Date.now()

function tick() {
  current = Date.now()
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(tick, 30_000)
  return () => {
    listeners.delete(listener)
    if (listeners.size) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The present in milliseconds, in a component; all that show it move on together, every half minute. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => (listeners.size ? current : (current = Math.floor(Date.now() / 1000) * 1000)))
