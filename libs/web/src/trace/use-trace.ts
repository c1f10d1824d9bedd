import { skipToken, useQuery } from '@tanstack/react-query'
import { useModule } from '../module-context.tsx'
import { modulePath } from '../module-path.ts'
import type { Accountability } from '../record-page.tsx'
import type { Traced } from './traced.ts'

/** How many changes of a record are kept and whether their chain holds; nothing until that is known. `page` is how its address names its kind. */
export function useTrace(traced: Traced, page: string, id: string | undefined): Accountability['trace'] {
  const module = useModule()
  const asked = traced.verify({ record: traced.pages[page] ?? '', recordId: id ?? '' })
  const { data } = useQuery(id ? asked : { ...asked, queryFn: skipToken })
  return id && data ? { count: data.entries, isSound: data.fault === null, href: modulePath(module.id, `${page}/${id}/trace`) } : undefined
}
