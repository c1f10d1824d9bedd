import { skipToken, useQuery } from '@tanstack/react-query'
import { modulePath } from '@wuxin/web/module-path'
import type { Accountability } from '@wuxin/web/record-page'
import { trpc } from '../api.ts'

/** How many changes of a case are kept and whether their chain holds; nothing until that is known. */
export function useTrace(id: string | undefined): Accountability['trace'] {
  const { data } = useQuery(trpc.audit.verify.queryOptions(id ? { record: 'Case', recordId: id } : skipToken))
  return id && data ? { count: data.entries, isSound: data.fault === null, href: modulePath('feedback', `cases/${id}/trace`) } : undefined
}
