import { mayAt, type Caller } from '@wuxin/platform/caller'
import { allows, defineLifecycle } from '@wuxin/platform/lifecycle'
import { matterStates, type MatterAction, type MatterState } from './matter.schema.ts'
import { permissions } from './permissions.ts'

/** The way of a matter. A further step is a row here, a method of the entity, a procedure and a button. */
export const matterLifecycle = defineLifecycle<MatterState, MatterAction>({
  states: matterStates,
  initial: 'open',
  final: ['closed'],
  actions: {
    close: { from: ['open'], to: ['closed'], by: 'matter:close', requires: ['result'] },
  },
})

/** What people call a matter by: SX-2025-0012, counted within a county and a year. */
export const matterNumber = (year: number, sequence: number): string => `SX-${year}-${String(sequence).padStart(4, '0')}`

/** May the caller close the matter, as it stands now. */
export function mayClose({ state, area }: { state: MatterState; area: string }, who: Pick<Caller, 'grants'>): boolean {
  return allows(matterLifecycle, state, 'close') && mayAt(who, permissions['matter:close'], area)
}
