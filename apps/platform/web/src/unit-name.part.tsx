import { useQuery } from '@tanstack/react-query'
import { Link } from '@wuxin/web/router'
import { trpc } from './api.ts'
import { pathTo } from './text.ts'

/** A unit by its id: its name as soon as it is known. Many on a page are asked for at once. */
export function UnitName({ id }: { id: string }) {
  const { data } = useQuery({ ...trpc.units.get.queryOptions({ id }), staleTime: Infinity, retry: false })
  return <Link to={pathTo('units', id)}>{data?.name ?? '…'}</Link>
}
