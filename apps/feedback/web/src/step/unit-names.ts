import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { useState } from 'react'

/** What units are called, as far as a page knows. */
export interface UnitNames {
  of(unit: string): string
  learn(unit: string, name: string): void
}

/** The names of the units in a case, and of those chosen since. */
export function useUnitNames(record: Pick<CaseRecord, 'whistles'>, offered: readonly { id: string; name: string }[] = []): UnitNames {
  const [learnt, setLearnt] = useState<ReadonlyMap<string, string>>(new Map())
  const known = new Map([...offered.map(({ id, name }) => [id, name] as const), ...record.whistles.map(({ unit, name }) => [unit, name] as const), ...learnt])
  return {
    of: (unit) => known.get(unit) ?? unit,
    learn: (unit, name) => setLearnt((before) => new Map(before).set(unit, name)),
  }
}
