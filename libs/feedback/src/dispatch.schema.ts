import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { categoryCode } from './category.schema.ts'
import { receiverRoles } from './case.schema.ts'

/** A dispatch rule (派单规则): cases of this category at this place go to this receiver, and this unit is to be whistled. */
export const dispatchRule = z.object({
  id: z.uuid(),
  /** A category or a group; any where null. */
  category: categoryCode.nullable(),
  /** The place and all below it. */
  area: areaCode,
  /** Who receives the case first; the rule leaves it open where null. */
  receiver: z.enum(receiverRoles).nullable(),
  /** The unit offered for the whistle; the rule leaves it open where null. */
  unit: z.string().min(1).max(64).nullable(),
  active: z.boolean(),
})
export type DispatchRule = z.infer<typeof dispatchRule>

/** A rule as the caller wants it; without `id` and `version` a new one. */
export const editDispatchRuleInput = dispatchRule
  .extend({ id: z.uuid().nullable(), version: z.int().min(1).nullable() })
  .refine((rule) => rule.receiver !== null || rule.unit !== null, { error: 'RULE_SAYS_NOTHING', path: ['receiver'] })

/** A rule as its page shows it: the names of what it holds by code and id. */
export const countyRule = dispatchRule.extend({ version: z.int(), place: z.string(), unitName: z.string().nullable() })

/** A case to come, as far as dispatch looks at it. */
export const dispatchInput = z.object({ area: areaCode, category: categoryCode })

/** Why: a rule for this category at this place, for all of the place, for the category in the county; or no rule fits. */
export const dispatchReasons = ['place_and_category', 'place', 'category', 'default'] as const

/** The reason as the screen says it; `rule` leads to the rule, `params` name its place and category. */
export const dispatchBecause = z.object({
  code: z.enum(dispatchReasons),
  rule: z.uuid().nullable(),
  params: z.object({ area: areaCode, category: categoryCode.nullable() }),
})
export type DispatchBecause = z.infer<typeof dispatchBecause>

/** Where a case went: its first receiver, and the unit offered for the whistle if a rule names one. */
export const dispatchDecision = z.object({
  receiver: z.object({ role: z.enum(receiverRoles), area: areaCode, because: dispatchBecause }),
  unit: z.object({ id: z.string(), because: dispatchBecause }).nullable(),
})
export type DispatchDecision = z.infer<typeof dispatchDecision>
