import { useSyncExternalStore } from 'react'
import { useWords } from '../i18n.ts'

function subscribe(listener: () => void) {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** Whether the device has a network, in a component. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine)

/** Says that there is no network, and that what was written is kept. */
export function OfflineBanner() {
  const t = useWords('web')
  const isOnline = useOnline()
  return (
    <div role="status">
      {!isOnline && <p className="wx-offline">{t('resident.offline')}</p>}
    </div>
  )
}
