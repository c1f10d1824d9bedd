import { useQuery } from '@tanstack/react-query'
import { Link } from '@wuxin/web/router'
import { trpc } from './api.ts'
import { pathTo } from './text.ts'

/** A place by its code: its name as soon as it is known, the code where it lies out of one's scope. Many on a page are asked for at once. */
export function PlaceName({ code }: { code: string }) {
  const { data } = useQuery({ ...trpc.areas.get.queryOptions({ code }), staleTime: Infinity, retry: false })
  return <Link to={pathTo('areas', code)}>{data?.path ?? code}</Link>
}
