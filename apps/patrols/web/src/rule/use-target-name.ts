import type { ruleView } from '@wuxin/patrols/dispatch.schema'
import { useWords } from '@wuxin/web/i18n'
import type { z } from 'zod'
import { useTexts } from '../texts.ts'

/** A rule of dispatch with the names of what it speaks of. */
export type RuleRow = z.infer<typeof ruleView>

/** Whom a rule names: the compound's property, a unit, or a post. */
export function useTargetName(): (rule: RuleRow) => string {
  const t = useTexts()
  const roles = useWords('web')
  return ({ target, name, role }) => (target === 'unit' ? name : target === 'role' && role ? roles(`roles.${role}`) : t('rules.targets.property'))
}
