import { lifecycleFaults, type Transition } from '@wuxin/platform/lifecycle'
import { clockSetting } from '@wuxin/platform/working-day'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { clockOf, hazardLifecycle, hazardRules, stepUpOf, type HazardFacts } from './hazard.rules.ts'
import { hazardGrades, hazardStates } from './hazard.schema.ts'
import type { HazardRecord } from './hazard-view.schema.ts'
import { todoSteps } from './overview.schema.ts'
import { permissions } from './permissions.ts'
import { patrolSettings } from './settings.schema.ts'
import { shiftLifecycle, shiftRules } from './shift.rules.ts'

const tables = { shift: shiftLifecycle, hazard: hazardLifecycle }
const settings: Record<string, unknown> = patrolSettings.parse({})

describe.each(Object.entries(tables))('the way of a %s', (_, table) => {
  const walked: { states: readonly string[]; initial: string; final: readonly string[]; actions: Record<string, Transition<string>> } = table

  it('has no dead end, no state that nobody reaches, and no step that nobody may take', () => expect(lifecycleFaults(walked, permissions)).toEqual([]))

  it('names permissions of the table only', () => {
    expect(Object.values(walked.actions).flatMap(({ by }) => (by === null || Object.hasOwn(permissions, by) ? [] : [by]))).toEqual([])
  })
})

it('every state in which a hazard waits has a clock of the county for each grade, and no other has', () => {
  for (const grade of hazardGrades) {
    const timed = hazardStates.filter((state) => clockOf(state, grade) !== null)
    expect(timed).toEqual(hazardStates.filter((state) => !hazardLifecycle.final.includes(state)))
    for (const state of timed) expect(clockSetting.safeParse(settings[clockOf(state, grade) ?? '']).success, state).toBe(true)
    expect(clockSetting.safeParse(settings[stepUpOf(grade)]).success).toBe(true)
  }
})

it('what a record waits for is a step that somebody finds among their to-dos', () => {
  const awaited = new Set<string>([shiftRules, hazardRules].flatMap(({ main }) => Object.values<readonly string[]>(main).flat()))
  const known: readonly string[] = todoSteps
  expect([...awaited].filter((action) => !known.includes(action))).toEqual([])
  expect(known.filter((step) => !awaited.has(step))).toEqual(['settle', 'photos', 'escalated'])
})

it('a record as its page shows it carries all that its rules look at', () => expectTypeOf<HazardRecord>().toExtend<HazardFacts>())
