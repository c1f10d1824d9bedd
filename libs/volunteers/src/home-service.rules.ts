import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { stepRules, type Standing } from './step.rules.ts'

/** A matter of the property's service home (服务之家) stands in the step that waits to be done: 受理, 维修, 回访, closed; or 不予受理, 已撤回. */
export const homeServiceStates = ['accept', 'repair', 'call_back', 'closed', 'declined', 'withdrawn'] as const
export type HomeServiceState = (typeof homeServiceStates)[number]
/** What moves a matter of the service home; the rows of its lifecycle. */
export const homeServiceActions = ['accept', 'finish', 'callBack', 'decline', 'withdraw', 'escalate'] as const
export type HomeServiceAction = (typeof homeServiceActions)[number]

/** 水暖, 电路, 门窗, 家电, 公共设施, 保洁, 其他. */
export const homeServiceKinds = ['plumbing', 'electrics', 'doors', 'appliance', 'shared', 'cleaning', 'other'] as const
export type HomeServiceKind = (typeof homeServiceKinds)[number]

/** 受理 → 维修 → 回访. What the call back finds unmended is repaired again. */
export const homeServiceLifecycle = defineLifecycle({
  states: homeServiceStates,
  initial: 'accept',
  final: ['closed', 'declined', 'withdrawn'],
  actions: {
    accept: { from: ['accept'], to: ['repair'], by: 'home-service:handle', clock: 'homeRepair' },
    finish: { from: ['repair'], to: ['call_back'], by: 'home-service:handle', requires: ['words'], clock: 'homeCallBack' },
    callBack: { from: ['call_back'], to: ['closed', 'repair'], by: 'home-service:call-back', requires: ['mended'], clock: 'homeRepair' },
    decline: { from: ['accept'], to: ['declined'], by: 'home-service:handle', requires: ['reason'] },
    withdraw: { from: ['accept', 'repair'], to: ['withdrawn'], by: 'home-service:register', requires: ['reason'] },
    escalate: { from: ['accept', 'repair', 'call_back'], to: ['accept', 'repair', 'call_back'], by: null },
  },
})

/** What the rules look at. */
export interface HomeServiceFacts extends Standing<HomeServiceState> {
  /** Who said that it is mended, last. */
  finishedById: string | null
}

/** The property company repairs; somebody else calls back. */
export const homeServiceRules = stepRules<HomeServiceFacts, HomeServiceAction>({
  lifecycle: homeServiceLifecycle,
  actions: homeServiceActions,
  guards: { callBack: ({ finishedById }, { id }) => finishedById !== id },
  main: { accept: ['accept'], repair: ['finish'], call_back: ['callBack'] },
})

/** What the holder of the tracking code may do; the answer `mended` stands for the call back. */
export const residentHomeServiceActions = ['callBack', 'withdraw'] as const satisfies readonly HomeServiceAction[]

/** The state after a call back. */
export const stateAfterCallBack = (mended: boolean): 'closed' | 'repair' => (mended ? 'closed' : 'repair')
