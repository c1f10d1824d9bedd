import { holdsForPlace, mayAt } from '@wuxin/platform/caller'
import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { stepRules, type Standing, type Who } from '@wuxin/platform/step.rules'
import { permissions } from './permissions.ts'
import { homeServiceActions, homeServiceStates, type HomeServiceAction, type HomeServiceState } from './home-service.schema.ts'

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

/** Whether they said that it is mended, or are of the company that mends it: nobody calls back about that, by a code or otherwise. */
export const isOwnMatter = ({ finishedById, area, units = [] }: HomeServiceFacts, who: Who): boolean =>
  finishedById === who.id || mayAt(who, permissions['home-service:handle'], area, units)

/** The property company repairs; somebody else calls back, and takes back what was asked: whoever has to mend it closes nothing by that. */
export const homeServiceRules = stepRules<HomeServiceFacts, HomeServiceAction>({
  lifecycle: homeServiceLifecycle,
  permissions,
  actions: homeServiceActions,
  guards: {
    callBack: (facts, who) => !isOwnMatter(facts, who),
    withdraw: ({ area }, who) => holdsForPlace(who, permissions['home-service:register'], area),
  },
  main: { accept: ['accept'], repair: ['finish'], call_back: ['callBack'] },
})

/** Who reads what was asked in the own words, and asks for name, number and door with a reason: whoever took it down or mends it, until it is over, and who organises the place. */
export const mayReadAsker = (facts: HomeServiceFacts, who: Who): boolean =>
  holdsForPlace(who, permissions['home-service:call-back'], facts.area) ||
  (!homeServiceLifecycle.final.includes(facts.state) && mayAt(who, permissions['home-service:register'], facts.area, facts.units))

/** What the holder of the tracking code may do; the answer `mended` stands for the call back. */
export const residentHomeServiceActions = ['callBack', 'withdraw'] as const satisfies readonly HomeServiceAction[]

/** The state after a call back. */
export const stateAfterCallBack = (mended: boolean): 'closed' | 'repair' => (mended ? 'closed' : 'repair')
