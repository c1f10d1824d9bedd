import { useQuery } from '@tanstack/react-query'
import { isWithin, parentOf } from '@wuxin/platform/area'
import { useCan } from '@wuxin/web/module-context'
import { trpc } from '../api.ts'
import type { PostView } from '../person/post.rules.ts'

/** The county leaders bound (包抓) to a place, or to the place that it lies in; the widest first. */
export function useBoundLeaders(code: string): PostView[] {
  const can = useCan()
  const around = parentOf(code) ?? code
  const { data } = useQuery({ ...trpc.posts.list.queryOptions({ within: around, role: 'county_leader', sort: 'area', size: 100 }), enabled: can('person:list', { area: code }) })
  return data?.rows.filter((post) => isWithin(code, post.area)) ?? []
}
