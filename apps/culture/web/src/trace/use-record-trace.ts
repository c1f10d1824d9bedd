import { useCan } from '@wuxin/web/module-context'
import type { Accountability } from '@wuxin/web/record-page'
import { useTrace } from '@wuxin/web/trace/use-trace'
import { traced } from './traced.tsx'

/** The trace of a record for whoever may read it; others are not told that there is one. `page` is how its address names its kind. */
export function useRecordTrace(page: string, record: { id: string; area: string; units: string[] } | undefined): Accountability['trace'] {
  const can = useCan()
  return useTrace(traced, page, record && can('trace:view', { area: record.area, units: record.units }) ? record.id : undefined)
}
