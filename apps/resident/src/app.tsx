import { QueryClientProvider } from '@tanstack/react-query'
import { queryClient } from '@wuxin/web/query-client'
import { useLocation } from '@wuxin/web/resident/light-router'
import { Frame } from './frame.tsx'
import { HomePage } from './home.page.tsx'
import { ModulePage } from './module.page.tsx'

/** The page of an address: `/r`, or `/r/<module>/<path>`. */
function Page() {
  const [, , module, ...path] = useLocation().pathname.split('/')
  return module ? <ModulePage module={module} path={path.join('/')} /> : <HomePage />
}

/** The residents' page: four doors, and behind them the modules' own pages. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Frame>
        <Page />
      </Frame>
    </QueryClientProvider>
  )
}
