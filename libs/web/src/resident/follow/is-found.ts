import { problemOf } from '../../problem.ts'
import type { PlainQuery } from '../../procedure-query.ts'
import { queryClient } from '../../query-client.ts'

/** Whether a code names a record, by the question that the record's page asks: its answer is there when the page is opened. Rejects where nobody answers. */
export async function isFound(query: PlainQuery): Promise<boolean> {
  try {
    await queryClient.fetchQuery({ ...query, retry: false })
    return true
  } catch (error) {
    if (problemOf(error).code === 'TRACKING_CODE_UNKNOWN') return false
    throw error
  }
}
