import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { step, unitId } from '@wuxin/platform/input.schema'
import { roles } from '@wuxin/platform/role'
import { hazardKinds } from './hazard.schema.ts'
import { placeView } from '@wuxin/platform/view.schema'

/** Whom a rule names: the property company of the compound, a unit, or those who hold a post. */
export const targets = ['property', 'unit', 'role'] as const
export type Target = (typeof targets)[number]

const rule = { area: areaCode, kind: z.enum(hazardKinds).nullable().default(null), target: z.enum(targets), unit: unitId.nullable().default(null), role: z.enum(roles).nullable().default(null) } as const
const isNamed = ({ target, unit, role }: { target: Target; unit: string | null; role: string | null }): boolean => (target === 'unit') === (unit !== null) && (target === 'role') === (role !== null)
const unnamed = { error: 'OWNER_WRONG', path: ['target'] }

/** Who mends which kind of hazard where (派单规则); every kind where none is named. Problem RULE_EXISTS. */
export const addRuleInput = z.object(rule).refine(isNamed, unnamed)
/** Whom it names from now on. */
export const amendRuleInput = step.extend({ target: rule.target, unit: rule.unit, role: rule.role }).refine(isNamed, unnamed)
/** Takes a rule away. */
export const removeRuleInput = step
/** The rules of a county. */
export const rulesInput = z.object({ county: areaCode.length(6) })
/** A rule as its page shows it. */
export const ruleView = z.object({ id: z.uuid(), version: z.int(), place: placeView, kind: z.enum(hazardKinds).nullable(), target: z.enum(targets), unit: z.string().nullable(), role: z.enum(roles).nullable(), name: z.string() })
/** All rules of a county. */
export const ruleTable = z.array(ruleView)

/** Why somebody is suggested: a rule for the place and kind, for the place, for the kind in the county, or no rule but the nearest. */
export const becauses = ['place_and_kind', 'place', 'kind', 'county', 'default'] as const
export type Because = (typeof becauses)[number]
/** Whom the rules would give it to, and why. */
export const dispatchSuggestion = z.object({ ownerUnit: z.string().nullable(), ownerRole: z.enum(roles).nullable(), name: z.string(), because: z.enum(becauses), rule: z.uuid().nullable() })
