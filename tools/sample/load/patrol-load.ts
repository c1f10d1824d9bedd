import type { HazardKind } from '@wuxin/patrols/hazard.schema'
import type { Caller } from '@wuxin/platform/caller'
import type { Running } from '@wuxin/service/runtime'
import type { Stage } from '../patrols/draw-photo.ts'
import type { SampleIds } from './caller.ts'
import type { Seen } from './seen.ts'

/** A checkpoint's sheet as it hangs there. */
interface Sheet {
  checkpoint: string
  spot: string | null
  code: string
}

/** What telling the patrols needs to know, and what it has told so far, by the plan's keys. */
export interface PatrolLoad {
  patrols: Running
  platform: Running
  ids: SampleIds
  callerOf(userName: string): Caller
  photo(kind: HazardKind, stage: Stage, by: Caller): Promise<string>
  routes: Map<string, { id: string; sheets: Sheet[] }>
  teams: Map<string, string>
  rounds: Map<string, string>
  shifts: Map<string, string>
  findings: Map<string, string>
  hazards: Map<string, Seen>
}

/** What a load begins with. */
export const nothingTold = () => ({ routes: new Map(), teams: new Map(), rounds: new Map(), shifts: new Map(), findings: new Map(), hazards: new Map() }) satisfies Partial<PatrolLoad>

/** What was told under a key. Throws a RangeError where it was not. */
export function found<Value>(all: ReadonlyMap<string, Value>, key: string): Value {
  const value = all.get(key)
  if (value === undefined) throw new RangeError(`the sample has not told ${key} yet`)
  return value
}
