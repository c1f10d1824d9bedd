import { skipToken, useQuery } from '@tanstack/react-query'
import { modulePath } from '@wuxin/web/module-path'
import type { Accountability } from '@wuxin/web/record-page'
import { trpc } from '../api.ts'
import { traced, type Traced } from './traced.ts'

/** How many changes of a record are kept and whether their chain holds; nothing until that is known. */
export function useTrace(kind: Traced, id: string | undefined): Accountability['trace'] {
  const { data } = useQuery(trpc.audit.verify.queryOptions(id ? { record: traced[kind], recordId: id } : skipToken))
  return id && data ? { count: data.entries, isSound: data.fault === null, href: modulePath('meetings', `${kind}/${id}/trace`) } : undefined
}
