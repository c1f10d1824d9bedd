import { useQuery } from '@tanstack/react-query'
import { isDirty } from '@wuxin/web/dirty'
import { registryHasNews } from '@wuxin/web/federation'
import { useEffect, useRef } from 'react'
import { useLocation } from '@wuxin/web/router'

/** Loads the page anew at the next navigation after something else went live; never over words that were not sent. */
export function FullNavigation() {
  const { data: hasNews } = useQuery({ queryKey: ['wuxin', 'news'], queryFn: registryHasNews, refetchInterval: 60_000, retry: false })
  const { pathname } = useLocation()
  const drawnAt = useRef(pathname)
  useEffect(() => {
    if (drawnAt.current === pathname) return
    drawnAt.current = pathname
    if (hasNews && !isDirty()) location.reload()
  }, [pathname, hasNews])
  return null
}
