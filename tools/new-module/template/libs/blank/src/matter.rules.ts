import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { stepRules, type Standing } from '@wuxin/platform/step.rules'
import { limits } from './matter-limit.rules.ts'
import { matterActions, matterStates, type MatterAction, type MatterState } from './matter.schema.ts'
import { permissions } from './permissions.ts'

/** 待受理 → 办理中 → 已办结. A further step is a row here, a method of the entity, a procedure, and a row of the page's steps. */
export const matterLifecycle = defineLifecycle({
  states: matterStates,
  initial: 'open',
  final: ['closed'],
  actions: {
    accept: { from: ['open'], to: ['under_way'], by: 'matter:handle' },
    close: { from: ['under_way'], to: ['closed'], by: 'matter:handle', requires: ['result'] },
  },
})

/** What people call a matter by: SX-2025-0012, counted within a county and a year. */
export const matterNumber = (year: number, sequence: number): string => `SX-${year}-${String(sequence).padStart(4, '0')}`

/** What a resident's words are called in a list until somebody finds a better title: their beginning. */
export const titleOf = (words: string): string => ([...words].length <= limits.title ? words : `${[...words].slice(0, limits.title - 1).join('')}…`)

/** What the rules look at; the entity and the record on the page both have it. */
export type MatterFacts = Standing<MatterState>

/** Who may take which step of a matter, and which one each state waits for. */
export const matterRules = stepRules<MatterFacts, MatterAction>({
  lifecycle: matterLifecycle,
  permissions,
  actions: matterActions,
  main: { open: ['accept'], under_way: ['close'] },
})
