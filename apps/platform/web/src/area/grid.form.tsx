import { arrangeGridInput, gridTags } from '@wuxin/platform/area.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { Checkbox, InputNumber } from '@wuxin/web/ui-form'
import { UnitPicker } from '@wuxin/web/unit-picker'
import { client } from '../api.ts'
import { choicesOf } from '../text.ts'
import type { AreaView, StepDrawer } from './area.rules.ts'
import { BuildingsField } from './buildings-field.part.tsx'

/** What a micro-grid (微网格) holds, the unit that answers for it, and the lines of work merged into it (多网合一). */
export function GridForm({ area, drawer }: { area: AreaView; drawer: StepDrawer }) {
  const t = useWords('platform')
  const { buildings, households, responsibleUnit, tags } = area
  return (
    <ActionDrawer
      {...drawer}
      schema={arrangeGridInput}
      initial={{ buildings, households, responsibleUnit: responsibleUnit?.id ?? null, tags }}
      submit={(input) => client.areas.arrangeGrid.mutate(input)}
    >
      <Field name="responsibleUnit" label={t('fact.responsibleUnit')}>
        <UnitPicker label={responsibleUnit?.name} />
      </Field>
      <Field name="buildings" label={t('fact.buildings')} hint={t('area.buildingsHint')}>
        <BuildingsField />
      </Field>
      <Field name="households" label={t('fact.households')}>
        <InputNumber min={0} max={100_000} precision={0} />
      </Field>
      <Field name="tags" label={t('fact.gridTags')}>
        <Checkbox.Group options={choicesOf(gridTags, (tag) => t(`value.${tag}`))} />
      </Field>
    </ActionDrawer>
  )
}
