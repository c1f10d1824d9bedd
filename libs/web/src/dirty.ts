import { useEffect } from 'react'

let open = 0

const ask = (event: BeforeUnloadEvent) => event.preventDefault()

/** Whether a form on the page holds what was not sent; the page is then not loaded anew by itself. */
export const isDirty = (): boolean => open > 0

/** Marks the page as holding unsent words while `dirty`; leaving it asks first. */
export function useDirty(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return
    open += 1
    addEventListener('beforeunload', ask)
    return () => {
      open -= 1
      if (open === 0) removeEventListener('beforeunload', ask)
    }
  }, [dirty])
}
