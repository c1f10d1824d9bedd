import { useSyncExternalStore } from 'react'

const query = '(max-width: 767px)'

/** Whether the page is as narrow as a phone: tables become cards, side panels move below. */
export const usePhone = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
