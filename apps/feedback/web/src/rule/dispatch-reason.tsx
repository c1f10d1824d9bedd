import type { DispatchBecause, DispatchDecision } from '@wuxin/feedback/dispatch.schema'
import type { Translate } from '@wuxin/web/i18n'
import { useWords } from '@wuxin/web/i18n'
import { usePlaceName, useUnitName } from '@wuxin/web/names'
import { useCategoryName } from '../category/use-categories.ts'
import { postName } from '../post-name.ts'
import { useTexts } from '../texts.ts'

const becauseText = (t: Translate, { code }: DispatchBecause, place: string, category: string) => t(`because.${code}`, { place, category })

/** Where dispatch sends a case, and why: 派给云泰园小区党支部书记（就近）；吹哨单位：供电所（规则：全县「停电」）. */
export function DispatchReason({ decision: { receiver, unit } }: { decision: DispatchDecision }) {
  const t = useTexts()
  const roles = useWords('web')
  const categoryName = useCategoryName()
  const receiverPlace = usePlaceName(receiver.area)
  const rulePlace = usePlaceName(receiver.because.params.area)
  const unitRulePlace = usePlaceName(unit?.because.params.area ?? null)
  const unitName = useUnitName(unit?.id ?? null)
  const category = (because: DispatchBecause) => (because.params.category ? categoryName(because.params.category) : '')
  return (
    <>
      {t('dispatch.receiver', {
        post: postName(receiverPlace, roles(`roles.${receiver.role}`), t),
        because: becauseText(t, receiver.because, rulePlace, category(receiver.because)),
      })}
      {unit && t('dispatch.unit', { unit: unitName, because: becauseText(t, unit.because, unitRulePlace, category(unit.because)) })}
    </>
  )
}
