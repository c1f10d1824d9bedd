import { addRuleInput, amendRuleInput, removeRuleInput } from '@wuxin/patrols/dispatch.schema'
import { hazardKinds } from '@wuxin/patrols/hazard.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { AreaPicker } from '@wuxin/web/area-picker'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { renewModule } from '@wuxin/web/query-client'
import { Select } from '@wuxin/web/ui-form'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { TargetForm } from './rule.form.tsx'
import { useTargetName, type RuleRow } from './use-target-name.ts'

interface Props {
  county: string
  /** What is done, and to which rule; a new one where there is none. */
  asked: { does: 'add' } | { does: 'amend' | 'remove'; rule: RuleRow }
  onClose: () => void
}

/** Adds a rule of dispatch, changes whom it names, or takes it away. */
export default function RuleDrawer({ county, asked, onClose }: Props) {
  const t = useTexts()
  const targetName = useTargetName()
  const frame = { open: true, title: t(`rules.do.${asked.does}`), submitLabel: t(`rules.do.${asked.does}`), next: t(`rules.done.${asked.does}`), onDone: () => void renewModule('patrols'), onClose }
  if (asked.does === 'add') {
    return (
      <ActionDrawer {...frame} schema={addRuleInput} initial={{ area: county, kind: null, target: 'property', unit: null, role: null }} submit={client.rules.add.mutate}>
        <Field name="area" label={t('rules.label.place')} hint={t('rules.hint.place')}>
          <AreaPicker />
        </Field>
        <Field name="kind" label={t('rules.label.kind')} hint={t('rules.hint.kind')}>
          <Select allowClear options={choicesOf(hazardKinds, (kind) => t(`kinds.${kind}`))} />
        </Field>
        <TargetForm />
      </ActionDrawer>
    )
  }
  const { id, version, place, kind, target, unit, role, name } = asked.rule
  const says = t('rules.says', { place: place.name, kind: kind === null ? t('rules.anyKind') : t(`kinds.${kind}`), who: targetName(asked.rule) })
  return asked.does === 'remove' ? (
    <ActionDrawer {...frame} schema={removeRuleInput} fixed={{ id, version }} submit={client.rules.remove.mutate}>
      <p className="wx-given">{says}</p>
      <p className="wx-quiet">{t('rules.hint.remove')}</p>
    </ActionDrawer>
  ) : (
    <ActionDrawer {...frame} schema={amendRuleInput} fixed={{ id, version }} initial={{ target, unit, role }} submit={client.rules.amend.mutate}>
      <p className="wx-given">{says}</p>
      <TargetForm unitName={name || undefined} />
    </ActionDrawer>
  )
}
