import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { stepRules } from '@wuxin/platform/step.rules'
import { permissions } from './permissions.ts'
import { photoActions, photoStates } from './photo.schema.ts'

/** 待审 → 已上墙; whoever is shown has it hidden at once (申请撤下), and the organisers decide whether it stays away. */
export const photoLifecycle = defineLifecycle({
  states: photoStates,
  initial: 'waiting',
  final: ['taken_down'],
  actions: {
    add: { from: ['waiting'], to: ['waiting', 'shown'], by: 'photo:add' },
    show: { from: ['waiting', 'hidden'], to: ['shown'], by: 'photo:decide' },
    hide: { from: ['waiting', 'shown'], to: ['hidden'], by: null },
    takeDown: { from: ['waiting', 'shown', 'hidden'], to: ['taken_down'], by: 'photo:decide', requires: ['reason'] },
  },
})

/** Who decides what stands on the wall. */
export const photoRules = stepRules({
  lifecycle: photoLifecycle,
  permissions,
  actions: photoActions,
  guards: { add: () => false },
  main: { waiting: ['show'], hidden: ['takeDown'] },
})
