import { QueryClientProvider } from '@tanstack/react-query'
import { queryClient } from '@wuxin/web/query-client'
import { BrowserRouter, Route, Routes } from '@wuxin/web/router'
import { Frame } from './frame.tsx'
import { HomePage } from './home.page.tsx'
import { ModulePage } from './module.page.tsx'

/** The residents' page: four doors, and behind them the modules' own pages. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <Routes>
          <Route element={<Frame />}>
            <Route path="/r" element={<HomePage />} />
            <Route path="/r/:module/*" element={<ModulePage />} />
          </Route>
        </Routes>
      </BrowserRouter>
    </QueryClientProvider>
  )
}
