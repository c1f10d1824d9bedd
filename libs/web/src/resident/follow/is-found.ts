import type { FetchQueryOptions } from '@tanstack/react-query'
import { problemOf } from '../../problem.ts'
import { queryClient } from '../../query-client.ts'

/** Whether a code names a record, by the question that the record's page asks: its answer is there when the page is opened. Rejects where nobody answers. */
// The error and cache types differ by procedure and are not read here.
// oxlint-disable-next-line no-explicit-any
export async function isFound(query: FetchQueryOptions<any, any, any, any>): Promise<boolean> {
  try {
    await queryClient.fetchQuery({ ...query, retry: false })
    return true
  } catch (error) {
    if (problemOf(error).code === 'TRACKING_CODE_UNKNOWN') return false
    throw error
  }
}
