import { defineEntity, p } from '@mikro-orm/core'
import type { Target } from '@wuxin/patrols/dispatch.schema'
import type { HazardKind } from '@wuxin/patrols/hazard.schema'
import type { Role } from '@wuxin/platform/role'
import { record, shared } from '@wuxin/service/record'

const DispatchRuleSchema = defineEntity({
  name: 'DispatchRule',
  tableName: 'dispatch_rule',
  ...shared,
  properties: { ...record, kind: p.text().$type<HazardKind>().strictNullable(), target: p.text().$type<Target>(), unit: p.text().strictNullable(), role: p.text().$type<Role>().strictNullable() },
})
/** Who mends which kind of hazard where (派单规则); its area is the place that it speaks of. */
export class DispatchRule extends DispatchRuleSchema.class {}
DispatchRuleSchema.setClass(DispatchRule)
