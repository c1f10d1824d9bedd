import { retireAreaInput } from '@wuxin/platform/area.schema'
import { flagRiskInput } from '@wuxin/platform/compound.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { Input } from '@wuxin/web/ui-form'
import { client } from '../api.ts'
import { useToday } from '../text.ts'
import type { StepDrawer } from './area.rules.ts'

/** Marks a compound in which quarrels are many (矛盾突出) until a day of review, or takes the mark away; both say why. */
export function RiskForm({ step, drawer }: { step: 'flagRisk' | 'clearRisk'; drawer: StepDrawer }) {
  const t = useWords('platform')
  const today = useToday()
  const why = (
    <Field name="reason" label={t('fact.reason')} hint={t(`area.${step}Hint`)}>
      <Input.TextArea rows={4} maxLength={200} showCount />
    </Field>
  )
  if (step === 'clearRisk') {
    return (
      <ActionDrawer {...drawer} schema={retireAreaInput} submit={(input) => client.compounds.clearRisk.mutate(input)}>
        {why}
      </ActionDrawer>
    )
  }
  return (
    <ActionDrawer {...drawer} schema={flagRiskInput} submit={(input) => client.compounds.flagRisk.mutate(input)}>
      {why}
      <Field name="reviewOn" label={t('fact.reviewOn')}>
        <DateField min={today} />
      </Field>
    </ActionDrawer>
  )
}
