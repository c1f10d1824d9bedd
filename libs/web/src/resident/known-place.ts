import { placeCode } from '../place.ts'

const storageKey = 'wuxin.residentPlace'

const isPlace = (code: string | null): code is string => code !== null && placeCode.test(code)

/** Keeps the place that a resident chose on this device, so that its county's and its area's versions are given. */
export const keepKnownPlace = (code: string): void => localStorage.setItem(storageKey, code)

/** The place that the QR names (`?place=`), which is kept, else the one kept before; null where none is known. */
export function knownPlace(): string | null {
  const scanned = new URLSearchParams(location.search).get('place')
  if (isPlace(scanned)) keepKnownPlace(scanned)
  const kept = localStorage.getItem(storageKey)
  return isPlace(kept) ? kept : null
}
