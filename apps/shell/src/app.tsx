import { useQuery } from '@tanstack/react-query'
import { startFederation } from '@wuxin/web/federation'
import { LoadFailed } from '@wuxin/web/load-failed'
import { SessionProvider, useSession } from '@wuxin/web/session'
import { StaffProvider } from '@wuxin/web/staff-provider'
import { accountPage } from '@wuxin/web/platform-api'
import { PreviewBanner } from '@wuxin/web/preview-banner'
import { BrowserRouter, Navigate, Route, Routes } from '@wuxin/web/router'
import { HomePage } from './home.page.tsx'
import { Layout } from './layout.tsx'
import { ModulePage } from './module.page.tsx'
import { MorePage } from './more.page.tsx'
import { Loading, Missing } from './notices.tsx'
import { ScreenPage } from './screen.page.tsx'
import { SearchPage } from './search.page.tsx'
import { SignInPage } from './sign-in.page.tsx'
import { TodayPage } from './today.page.tsx'
import { useShownLocation } from './use-shown-location.ts'

/** The pages of the shell; it knows no module by name. */
function Pages() {
  const shown = useShownLocation()
  const { mustChangePassword } = useSession().caller
  const { data, error, refetch } = useQuery({ queryKey: ['wuxin', 'registry'], queryFn: startFederation, staleTime: Infinity, retry: false })
  if (error) return <LoadFailed error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  if (mustChangePassword && shown.pathname !== accountPage) return <Navigate to={accountPage} replace />
  return (
    <Routes location={shown}>
      <Route element={<Layout />}>
        <Route index element={<HomePage />} />
        <Route path="today" element={<TodayPage />} />
        <Route path="screen" element={<ScreenPage />} />
        <Route path="search" element={<SearchPage />} />
        <Route path="more" element={<MorePage />} />
        <Route path="m/:module/*" element={<ModulePage />} />
        <Route path="*" element={<Missing />} />
      </Route>
    </Routes>
  )
}

const failed = (error: unknown, retry: () => void) => <LoadFailed error={error} retry={retry} />

/** The shell: everybody signs in, then sees what their posts give them. */
export function App() {
  return (
    <StaffProvider>
      <PreviewBanner />
      <BrowserRouter>
        <SessionProvider signedOut={<SignInPage />} loading={<Loading />} failed={failed}>
          <Pages />
        </SessionProvider>
      </BrowserRouter>
    </StaffProvider>
  )
}
