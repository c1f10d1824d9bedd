import { receiverRoles } from '@wuxin/feedback/case.schema'
import { editDispatchRuleInput, type DispatchRule } from '@wuxin/feedback/dispatch.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { queryClient } from '@wuxin/web/query-client'
import { Form, Select, Switch } from '@wuxin/web/ui-form'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { client, trpc } from '../api.ts'
import { nameOf } from '../category/category-name.ts'
import { useCategories } from '../category/use-categories.ts'
import { useTexts } from '../texts.ts'
import { RulePreview } from './rule-preview.tsx'
import type { RuleRow } from './rule-rows.tsx'

/** The rules as they would be with the one on the page, for trying it out before it is saved. */
function DraftPreview({ rule, rules }: { rule: RuleRow | null; rules: readonly DispatchRule[] }) {
  const written = Form.useWatch<Partial<DispatchRule>>([])
  const { area, category = null, receiver = null, unit = null, active = true } = written ?? {}
  const id = rule?.id ?? '00000000-0000-4000-8000-000000000000'
  const others = rules.filter((each) => each.id !== id)
  return <RulePreview rules={area ? [...others, { id, area, category, receiver, unit, active }] : others} />
}

/** Changes a dispatch rule or adds one, and shows beside it where a case would then go. */
export default function RuleDrawer({ county, rule, rules, onClose }: {
  county: string
  /** Null adds one. */
  rule: RuleRow | null
  rules: readonly DispatchRule[]
  onClose: () => void
}) {
  const t = useTexts()
  const roles = useWords('web')
  const categories = useCategories()
  return (
    <ActionDrawer
      open
      title={t(rule ? 'rules.editTitle' : 'rules.add')}
      schema={editDispatchRuleInput}
      initial={rule ?? { area: county, category: null, receiver: null, unit: null, active: true }}
      fixed={{ id: rule?.id ?? null, version: rule?.version ?? null }}
      submit={client.rules.edit.mutate}
      next={t('rules.saved')}
      onDone={() => void queryClient.invalidateQueries(trpc.rules.pathFilter())}
      onClose={onClose}
      submitLabel={t('save')}
    >
      <Field name="area" label={t('rules.where')} hint={t('rules.whereHint')}>
        <AreaPicker label={rule?.place} />
      </Field>
      <Field name="category" label={t('rules.what')} hint={t('rules.whatHint')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={categories.map((each) => ({ value: each.code, label: `${each.code} ${nameOf(each)}` }))} />
      </Field>
      <Field name="receiver" label={t('rules.receiver')} hint={t('rules.receiverHint')}>
        <Select allowClear options={receiverRoles.map((value) => ({ value, label: roles(`roles.${value}`) }))} />
      </Field>
      <Field name="unit" label={t('rules.unit')} hint={t('rules.unitHint')}>
        <UnitPicker label={rule?.unitName ?? undefined} />
      </Field>
      <Field name="active" label={t('rules.active')}>
        <Switch />
      </Field>
      <DraftPreview rule={rule} rules={rules} />
    </ActionDrawer>
  )
}
