import { useQuery } from '@tanstack/react-query'
import { levelOf, parentOf } from '@wuxin/platform/area'
import { Arriving } from '@wuxin/web/arriving'
import { useParams, useSearchParams } from '@wuxin/web/router'
import { lazy, Suspense } from 'react'
import { trpc } from '../api.ts'
import '../platform.css'
import './outline.css'

// With the geometry that it reckons by, which nothing else of the page needs.
const OutlineEditor = lazy(() => import('./outline-editor.part.tsx'))

/** The outlines (边界) of a place's grids on a schematic map: drawn, moved, brought in and out. A grid is drawn among those beside it. */
export default function OutlinePage() {
  const { code = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const base = levelOf(code) === 'grid' ? (parentOf(code) ?? code) : code
  // What is being drawn is never replaced under the hand: it is asked for again after it was kept, and on opening.
  const { data, error, refetch } = useQuery({ ...trpc.outlines.at.queryOptions({ code: base }), staleTime: Infinity, gcTime: 0 })
  const arriving = <Arriving query={{ error, refetch }} rows={10} />
  if (!data) return arriving
  const chosen = search.get('draw') ?? code
  return (
    <Suspense fallback={arriving}>
      <OutlineEditor
        key={[data.parent, ...data.below].map(({ version }) => version).join()}
        outlines={data}
        chosen={data.below.some((each) => each.code === chosen) ? chosen : base}
        onChoose={(draw) => setSearch({ draw }, { replace: true })}
      />
    </Suspense>
  )
}
