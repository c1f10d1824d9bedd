import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { stepRules, type Standing } from '@wuxin/platform/step.rules'
import { permissions } from './permissions.ts'

/** An item of the year plan (年度计划): 已排, 已成活动, 不办. */
export const planItemStates = ['planned', 'made', 'dropped'] as const
export type PlanItemState = (typeof planItemStates)[number]

/** 修改, 生成活动, 不办, 恢复; 活动取消 brings it back by itself. */
export const planItemActions = ['amend', 'draft', 'drop', 'restore', 'release'] as const
export type PlanItemAction = (typeof planItemActions)[number]
/** The lines of an item's history: its making and its steps. */
export const planItemLines = ['add', ...planItemActions] as const

/** 已排 → 已成活动. An item whose event was cancelled is to be made again. */
export const planItemLifecycle = defineLifecycle({
  states: planItemStates,
  initial: 'planned',
  final: ['made'],
  actions: {
    amend: { from: ['planned'], to: ['planned'], by: 'year-plan:edit' },
    draft: { from: ['planned'], to: ['made'], by: 'year-plan:edit' },
    drop: { from: ['planned'], to: ['dropped'], by: 'year-plan:edit', requires: ['reason'] },
    restore: { from: ['dropped'], to: ['planned'], by: 'year-plan:edit' },
    release: { from: ['made'], to: ['planned'], by: null },
  },
})

/** Who may take which step of an item. */
export const planItemRules = stepRules<Standing<PlanItemState>, PlanItemAction>({ lifecycle: planItemLifecycle, permissions, actions: planItemActions, main: { planned: ['draft'], dropped: ['restore'] } })
