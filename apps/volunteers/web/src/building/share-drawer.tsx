import { dayOf } from '@wuxin/platform/working-day'
import { shareBuildingsInput } from '@wuxin/volunteers/building.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { useNow } from '@wuxin/web/now'
import { renewModule } from '@wuxin/web/query-client'
import { Checkbox } from '@wuxin/web/ui-form'
import { client } from '../api.ts'
import { VolunteerPicker } from '../step/volunteer-picker.tsx'
import { useTexts } from '../texts.ts'

/** 分片包楼: whose care these buildings go into, from when on; those that nobody has are chosen first. */
export default function ShareDrawer({ area, gaps, buildings, onClose }: { area: string; gaps: readonly string[]; buildings: readonly string[]; onClose: () => void }) {
  const t = useTexts()
  const now = useNow()
  const offered = gaps.length > 0 ? gaps : buildings
  return (
    <ActionDrawer
      open
      title={t('buildings.do.share')}
      schema={shareBuildingsInput}
      initial={{ from: dayOf(new Date(now)), buildings: [] }}
      fixed={{ area }}
      submit={client.buildings.share.mutate}
      next={({ gaps: left }) => t('buildings.done.share', { count: left.length })}
      onDone={() => void renewModule('volunteers')}
      onClose={onClose}
      submitLabel={t('buildings.do.share')}
    >
      <Field name="volunteer" label={t('buildings.label.volunteer')} hint={t('buildings.hint.volunteer')}>
        <VolunteerPicker near={area} />
      </Field>
      <Field name="buildings" label={t('buildings.label.buildings')}>
        <Checkbox.Group className="vt-choices" options={[...offered]} />
      </Field>
      <div className="wx-pair">
        <Field name="from" label={t('buildings.label.from')}>
          <DateField />
        </Field>
        <Field name="to" label={t('buildings.label.to')} hint={t('buildings.hint.to')}>
          <DateField />
        </Field>
      </div>
    </ActionDrawer>
  )
}
