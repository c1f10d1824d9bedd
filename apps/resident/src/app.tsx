import { QueryClientProvider } from '@tanstack/react-query'
import { newsAtNavigation } from '@wuxin/web/news'
import { queryClient } from '@wuxin/web/query-client'
import { useLocation } from '@wuxin/web/resident/light-router'
import { useEffect, useRef } from 'react'
import { Frame } from './frame.tsx'
import { HomePage } from './home.page.tsx'
import { ModulePage } from './module.page.tsx'

/** Loads the page anew after a navigation, where another version is given by now: what was written is kept on the device. */
function useNewestVersion(pathname: string): void {
  const drawnAt = useRef(pathname)
  useEffect(() => {
    if (drawnAt.current === pathname) return
    drawnAt.current = pathname
    let isLeft = false
    void newsAtNavigation().then((hasNews) => hasNews && !isLeft && location.reload())
    return () => {
      isLeft = true
    }
  }, [pathname])
}

/** The page of an address: `/r`, or `/r/<module>/<path>`. */
function Page() {
  const { pathname } = useLocation()
  useNewestVersion(pathname)
  const [, , module, ...path] = pathname.split('/')
  return module ? <ModulePage module={module} path={path.join('/')} /> : <HomePage />
}

/** The residents' page: a few large doors, and behind them the modules' own pages. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Frame>
        <Page />
      </Frame>
    </QueryClientProvider>
  )
}
