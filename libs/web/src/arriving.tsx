import { Skeleton } from 'antd'
import { LoadFailed } from './load-failed.tsx'

/** What stands where an answer is still on its way: its outline, or why it did not come and the way to ask again. `rows` is how many lines it takes. */
export function Arriving({ query: { error, refetch }, rows = 12 }: { query: { error: unknown; refetch: () => unknown }; rows?: number }) {
  return error ? <LoadFailed error={error} retry={() => void refetch()} /> : <Skeleton active paragraph={{ rows }} />
}
