import { describeCompoundInput } from '@wuxin/platform/compound.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { InputNumber, Switch } from '@wuxin/web/ui-form'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { client } from '../api.ts'
import type { AreaView, StepDrawer } from './area.rules.ts'
import { BuildingsField } from './buildings-field.part.tsx'

/** The facts of a compound (小区): buildings, households, property company, owners' committee. */
export function CompoundForm({ area, drawer }: { area: AreaView; drawer: StepDrawer }) {
  const t = useWords('platform')
  const { buildings, households, propertyCompany, ownersCommittee } = area
  return (
    <ActionDrawer
      {...drawer}
      schema={describeCompoundInput}
      initial={{ buildings, households, propertyCompany: propertyCompany?.id ?? null, ownersCommittee }}
      submit={(input) => client.compounds.describe.mutate(input)}
    >
      <Field name="buildings" label={t('fact.buildings')} hint={t('area.buildingsHint')}>
        <BuildingsField />
      </Field>
      <Field name="households" label={t('fact.households')}>
        <InputNumber min={0} max={100_000} precision={0} />
      </Field>
      <Field name="propertyCompany" label={t('fact.propertyCompany')} hint={t('area.noCompanyHint')}>
        <UnitPicker label={propertyCompany?.name} />
      </Field>
      <Field name="ownersCommittee" label={t('fact.ownersCommittee')}>
        <Switch checkedChildren={t('area.committee')} unCheckedChildren={t('area.noCommittee')} />
      </Field>
    </ActionDrawer>
  )
}
