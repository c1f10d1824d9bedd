import { publishRuleInput, repealRuleInput } from '@wuxin/platform/rule.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { Input } from '@wuxin/web/ui-form'
import { client, renew } from '../api.ts'
import { useToday } from '../text.ts'
import type { RuleView } from './rule.rules.ts'

/** Publishes a new edition of a rule, beginning from the text that stands, or repeals the rule (废止). */
export function RuleStepDrawer({ step, rule, onClose }: { step: 'publish' | 'repeal'; rule: RuleView; onClose: () => void }) {
  const t = useWords('platform')
  const common = { open: true, title: `${t(`rule.${step}`)} · ${rule.name}`, onClose, fixed: { id: rule.id, version: rule.version }, onDone: () => void renew('rules', 'audit') }
  const today = useToday()
  if (step === 'repeal') {
    return (
      <ActionDrawer {...common} schema={repealRuleInput} initial={{ inForceTo: today }} submit={(input) => client.rules.repeal.mutate(input)} next={t('rule.repealed')}>
        <Field name="inForceTo" label={t('rule.lastDay')}>
          <DateField />
        </Field>
        <Field name="reason" label={t('fact.reason')}>
          <Input.TextArea rows={3} maxLength={200} showCount />
        </Field>
      </ActionDrawer>
    )
  }
  return (
    <ActionDrawer
      {...common}
      schema={publishRuleInput}
      draft={`platform.rule.${rule.id}`}
      initial={{ text: rule.editions[0]?.text, inForceFrom: today }}
      submit={(input) => client.rules.publish.mutate(input)}
      next={({ edition }) => t('rule.published', { edition })}
      submitLabel={t('rule.publish')}
    >
      <Field name="inForceFrom" label={t('rule.from')} hint={t('rule.fromHint')}>
        <DateField />
      </Field>
      <Field name="text" label={t('rule.text')} hint={t('rule.textHint')}>
        <Input.TextArea autoSize={{ minRows: 14, maxRows: 30 }} maxLength={20_000} showCount />
      </Field>
    </ActionDrawer>
  )
}
