import { isDirty } from '@wuxin/web/dirty'
import { newsAtNavigation } from '@wuxin/web/news'
import { useLocation } from '@wuxin/web/router'
import { useEffect, useState } from 'react'

/**
 * The address whose page is drawn. At each navigation the registry is asked for news, for a moment that nobody notices:
 * where something else is given by now, the page is loaded anew at its new address. Unsent words on the page that is left
 * are never thrown away by that; they go the way that they would go without news, and the next navigation is the full one.
 */
export function useShownLocation(): ReturnType<typeof useLocation> {
  const location = useLocation()
  const [shown, setShown] = useState(location)
  const isThere = shown.pathname === location.pathname
  if (isThere && shown !== location) setShown(location)
  useEffect(() => {
    if (isThere) return
    let isLeft = false
    void newsAtNavigation().then((hasNews) => {
      if (isLeft) return
      if (hasNews && !isDirty()) globalThis.location.reload()
      else setShown(location)
    })
    return () => {
      isLeft = true
    }
  }, [location, isThere])
  return isThere ? location : shown
}
