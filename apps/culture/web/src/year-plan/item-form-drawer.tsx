import type { EventKind } from '@wuxin/culture/event-kind.schema'
import { addPlanItemInput } from '@wuxin/culture/year-plan.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { renewModule } from '@wuxin/web/query-client'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ItemForm } from './item.form.tsx'
import { useOccasionName } from './use-occasion-name.ts'

/** What the year knows already of what is to be planned. */
export interface Planned {
  area: string | undefined
  day: string
  occasion: string | null
}

/** The kind of event that an occasion mostly brings. */
const usualKind = (occasion: string | null): EventKind => (occasion === 'party_day' ? 'party_day' : occasion?.includes('读书') ? 'reading' : occasion === null ? 'other' : 'show')

/** 排一项: something for a day of the year; an occasion brings its day, its name and its kind along. */
export default function ItemFormDrawer({ planned, onClose }: { planned: Planned; onClose: () => void }) {
  const t = useTexts()
  const nameOf = useOccasionName()
  const { area, day, occasion } = planned
  return (
    <ActionDrawer
      open
      title={occasion === null ? t('yearPlan.do.add') : t('yearPlan.do.addOn', { name: nameOf(occasion) })}
      schema={addPlanItemInput}
      initial={{ area, day, kind: usualKind(occasion), title: occasion === null ? '' : nameOf(occasion) }}
      fixed={{ occasion }}
      submit={client.yearPlan.add.mutate}
      next={t('yearPlan.done.add')}
      onDone={() => void renewModule('culture')}
      onClose={onClose}
      submitLabel={t('yearPlan.do.add')}
    >
      <Field name="area" label={t('yearPlan.label.area')}>
        <AreaPicker />
      </Field>
      <ItemForm near={area} />
    </ActionDrawer>
  )
}
