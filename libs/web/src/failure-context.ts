import { createContext, use, useEffect, useEffectEvent, useId } from 'react'

/** What could not be asked for: why, and how to try again. */
export interface Failure {
  text: string
  retry: () => void
}

/** Takes a failure in, or out again where there is none. */
export type Gather = (id: string, failure: Failure | null) => void

/** The page that gathers failures of its parts; null where none does. */
export const FailureContext = createContext<Gather | null>(null)

/** Hands a failure to the page that gathers them. Whether one does: else the part says it itself. */
export function useGathered({ text, retry }: Failure): boolean {
  const gather = use(FailureContext)
  const id = useId()
  const again = useEffectEvent(retry)
  useEffect(() => {
    gather?.(id, { text, retry: () => again() })
    return () => gather?.(id, null)
  }, [gather, id, text])
  return gather !== null
}
