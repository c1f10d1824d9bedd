import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { stepRules, type Standing } from '@wuxin/platform/step.rules'
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

/** What the number of a matter begins with: SX-2025-0012. */
export const numberLetters = { matter: 'SX' } as const

/** What the rules look at; the entity and the record on the page both have it. */
export type MatterFacts = Standing<MatterState>

/** Who may take which step of a matter, and which one each state waits for. */
export const matterRules = stepRules<MatterFacts, MatterAction>({
  lifecycle: matterLifecycle,
  permissions,
  actions: matterActions,
  main: { open: ['accept'], under_way: ['close'] },
})
