import { use, type ReactNode } from 'react'
import { Route, Routes } from './router.ts'
import { loadModule } from './federation.ts'
import { LazyPart } from './lazy-part.tsx'
import type { ModuleFace } from './module.ts'
import { useSession } from './session.tsx'

/** All pages of a module for staff, to stand in a route `/m/<id>/*`. Suspends while the face is loading. */
export function ModulePages({ id, loading, missing, forbidden }: {
  id: string
  loading: ReactNode
  missing: ReactNode
  forbidden: ReactNode
}) {
  const face: ModuleFace = use(loadModule(id))
  const session = useSession()
  return (
    <Routes>
      {(face.pages ?? []).map((page) => (
        <Route
          key={page.path}
          path={page.path}
          element={session.can(face.permissions, page.permission) ? <LazyPart isPage face={face} load={page.load} props={{}} loading={loading} /> : forbidden}
        />
      ))}
      <Route path="*" element={missing} />
    </Routes>
  )
}
