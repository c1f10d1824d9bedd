import { useEffect } from 'react'
import type { FieldFault } from './problem.ts'

let waiting = 0

/** Says that a field holds photos which have not arrived: on their way, or refused and not yet discarded. */
export function usePhotosOnTheirWay(some: boolean): void {
  useEffect(() => {
    if (!some) return
    waiting += 1
    return () => {
      waiting -= 1
    }
  }, [some])
}

/** Why a form is not sent yet: without its photos it would go and leave them behind. Empty where none is on its way. */
export const photoFaults = (): FieldFault[] => (waiting > 0 ? [{ path: 'photos', code: 'PHOTOS_ON_THEIR_WAY', params: {} }] : [])
