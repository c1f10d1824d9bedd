import { enrolKeyInput } from '@wuxin/platform/release.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import type { Choice } from '@wuxin/web/list-parts'
import { Input, Select } from '@wuxin/web/ui-form'
import { client } from '../api.ts'
import { renewModules } from './renew-modules.ts'
import './registry.css'

/** Enrols the public half of a department's key for some modules; one that is not published yet is typed by its id. */
export function KeyForm({ choices, onClose }: { choices: Choice[]; onClose: () => void }) {
  const t = useWords('platform')
  return (
    <ActionDrawer
      open
      title={t('key.enrol')}
      onClose={onClose}
      schema={enrolKeyInput}
      initial={{ modules: [] }}
      submit={(input) => client.registry.enrol.mutate(input)}
      onDone={() => void renewModules()}
      next={({ name }) => t('key.enrolled', { name })}
      submitLabel={t('key.enrol')}
    >
      <Field name="name" label={t('fact.name')} hint={t('key.nameHint')}>
        <Input maxLength={60} />
      </Field>
      <Field name="publicKey" label={t('fact.publicKey')} hint={t('key.publicKeyHint')}>
        <Input.TextArea className="wx-pem" rows={4} maxLength={400} spellCheck={false} placeholder="-----BEGIN PUBLIC KEY-----" />
      </Field>
      <Field name="modules" label={t('key.for')} hint={t('key.forHint')}>
        <Select mode="tags" optionFilterProp="label" tokenSeparators={[',', '，', ' ']} options={choices} />
      </Field>
    </ActionDrawer>
  )
}
