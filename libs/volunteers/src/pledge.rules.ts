import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { stepRules, type Standing } from '@wuxin/platform/step.rules'
import { permissions } from './permissions.ts'
import { pledgeActions, pledgeStates, type PledgeAction, type PledgeState } from './pledge.schema.ts'

/** 承诺 → 公示 → 践诺 → 评诺. `fallDue` asks for the review of one whose day has come, finished or not. */
export const pledgeLifecycle = defineLifecycle({
  states: pledgeStates,
  initial: 'publish',
  final: ['closed', 'withdrawn'],
  actions: {
    publish: { from: ['publish'], to: ['keep'], by: 'pledge:publish' },
    note: { from: ['keep'], to: ['keep'], by: 'own:keep', requires: ['words'] },
    finish: { from: ['keep'], to: ['review'], by: 'own:keep', requires: ['words'], clock: 'pledgeReview' },
    review: { from: ['review'], to: ['closed'], by: 'pledge:review', requires: ['verdict', 'words'] },
    withdraw: { from: ['publish', 'keep'], to: ['withdrawn'], by: 'own:keep', requires: ['reason'] },
    fallDue: { from: ['keep'], to: ['review'], by: null, clock: 'pledgeReview' },
    escalate: { from: ['publish', 'review'], to: ['publish', 'review'], by: null },
  },
})

/** What the rules look at; whose pledge it is. */
export interface PledgeFacts extends Standing<PledgeState> {
  personId: string
}

/** Whoever pledged keeps it; nobody publishes or reviews their own. */
export const pledgeRules = stepRules<PledgeFacts, PledgeAction>({
  lifecycle: pledgeLifecycle,
  permissions,
  actions: pledgeActions,
  open: ['note', 'finish', 'withdraw'],
  guards: {
    publish: ({ personId }, { id }) => personId !== id,
    note: ({ personId }, { id }) => personId === id,
    finish: ({ personId }, { id }) => personId === id,
    review: ({ personId }, { id }) => personId !== id,
    withdraw: ({ personId }, { id }) => personId === id,
  },
  main: { publish: ['publish'], keep: ['finish'], review: ['review'] },
})
