import { coverageChips } from '@wuxin/patrols/coverage.schema'
import { becauses, targets } from '@wuxin/patrols/dispatch.schema'
import { patrolFigures } from '@wuxin/patrols/figure.rules'
import { hazardChips } from '@wuxin/patrols/hazard-input.schema'
import { hazardLifecycle, hazardRules } from '@wuxin/patrols/hazard.rules'
import { hazardActions, hazardGrades, hazardKinds, hazardLines, hazardSources, hazardStates, hazardSteps, majorFields, passedTo } from '@wuxin/patrols/hazard.schema'
import { ledgerColumns } from '@wuxin/patrols/ledger.schema'
import { placeKinds } from '@wuxin/patrols/place.rules'
import { dayChoices, rhythmKinds } from '@wuxin/patrols/plan.rules'
import { shiftChips } from '@wuxin/patrols/shift.schema'
import { checkInWays, shiftLines, shiftStates } from '@wuxin/patrols/shift.rules'
import { positions } from '@wuxin/patrols/team.schema'
import { describe, expect, it } from 'vitest'
import zhCN from './locales/zh-CN.json'

/** What a text of each group must exist for; both languages have the same keys, as the test of the face holds. */
const said: Record<string, readonly string[]> = {
  placeKinds,
  kinds: hazardKinds,
  grades: hazardGrades,
  'hazards.states': hazardStates,
  'hazards.steps': hazardSteps,
  'hazards.sources': hazardSources,
  'hazards.chips': hazardChips,
  'hazards.figures': patrolFigures,
  'hazards.fields': majorFields,
  'hazards.passedTo': passedTo,
  'hazards.becauses': [...becauses, 'by_hand'],
  'hazards.did': hazardLines,
  'hazards.do': hazardActions.filter((action) => hazardLifecycle.actions[action].by !== null),
  'hazards.turns': ['plan', ...Object.values<readonly string[]>(hazardRules.main).flat()],
  'hazards.waiting': hazardStates,
  'notice.hazard': hazardLines,
  'teams.positions': positions,
  'plans.on': dayChoices,
  'plans.rhythms': rhythmKinds,
  'shifts.states': shiftStates,
  'shifts.chips': shiftChips,
  'shifts.ways': checkInWays,
  'shifts.did': shiftLines,
  'shifts.waiting': shiftStates,
  'rules.targets': targets,
  'ledger.column': ledgerColumns,
  'coverage.chips': coverageChips,
  'figures.formula': patrolFigures,
}

/** The texts at a path of keys with dots between them. */
const at = (path: string): object => path.split('.').reduce<object>((texts, key) => (texts as Record<string, object>)[key] ?? {}, zhCN) // texts and groups of texts

describe('the texts of the module', () => {
  it.each(Object.entries(said))('have a word for whatever %s can be', (path, codes) => {
    expect(codes.filter((code) => !Object.hasOwn(at(path), code))).toEqual([])
  })
})
