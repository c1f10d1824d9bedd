import { roles } from '@wuxin/platform/role'
import { addRuleInput } from '@wuxin/platform/rule.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { AreaPicker } from '@wuxin/web/area-picker'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { useActivePlace } from '@wuxin/web/place'
import { useNavigate } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { Input, Select } from '@wuxin/web/ui-form'
import { client, renew } from '../api.ts'
import { choicesOf, pathTo, useToday } from '../text.ts'

/** Enters a rule with its first edition: the text, whom it binds and from when. What is written is kept on this device until it is sent. */
export function RuleForm({ onClose }: { onClose: () => void }) {
  const t = useWords('platform')
  const today = useToday()
  const kit = useWords('web')
  const navigate = useNavigate()
  const { caller } = useSession()
  const place = useActivePlace() ?? caller.grants[0]?.area
  return (
    <ActionDrawer
      open
      title={t('rule.add')}
      onClose={onClose}
      schema={addRuleInput}
      draft="platform.rule"
      initial={{ area: place, inForceFrom: today, roles: [] }}
      fixed={{ subjects: [] }}
      submit={(input) => client.rules.add.mutate(input)}
      next={t('rule.added')}
      onDone={({ id }) => {
        void renew('rules')
        void navigate(pathTo('rules', id))
      }}
    >
      <Field name="name" label={t('rule.name')}>
        <Input maxLength={60} />
      </Field>
      <Field name="owner" label={t('rule.owner')}>
        <Input maxLength={60} />
      </Field>
      <Field name="area" label={t('rule.place')} hint={t('rule.placeHint')}>
        <AreaPicker />
      </Field>
      <Field name="roles" label={t('rule.binds')} hint={t('rule.bindsHint')}>
        <Select mode="multiple" optionFilterProp="label" options={choicesOf(roles, (role) => kit(`roles.${role}`))} />
      </Field>
      <Field name="inForceFrom" label={t('rule.from')}>
        <DateField />
      </Field>
      <Field name="text" label={t('rule.text')} hint={t('rule.textHint')}>
        <Input.TextArea autoSize={{ minRows: 12, maxRows: 28 }} maxLength={20_000} showCount />
      </Field>
    </ActionDrawer>
  )
}
