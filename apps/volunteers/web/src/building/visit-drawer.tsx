import { dayOf } from '@wuxin/platform/working-day'
import { logBuildingVisitInput } from '@wuxin/volunteers/building.schema'
import { limits } from '@wuxin/volunteers/limit.rules'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { useNow } from '@wuxin/web/now'
import { renewModule } from '@wuxin/web/query-client'
import { InputNumber } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { ServedFields } from '../step/served-fields.tsx'
import { useTexts } from '../texts.ts'

/** 记一次入户: how many doors, and what was heard; what one household needs becomes a case or a wish. */
export default function VisitDrawer({ area, building, onClose }: { area: string; building: string; onClose: () => void }) {
  const t = useTexts()
  const now = useNow()
  return (
    <ActionDrawer
      open
      title={t('buildings.visitOf', { building })}
      schema={logBuildingVisitInput}
      initial={{ day: dayOf(new Date(now)), photos: [] }}
      fixed={{ area, building }}
      submit={client.buildings.logVisit.mutate}
      next={t('buildings.done.visit', { building })}
      onDone={() => void renewModule('volunteers')}
      onClose={onClose}
      draft={`volunteers.building.${area}.${building}`}
      submitLabel={t('buildings.do.visit')}
    >
      <Field name="day" label={t('buildings.label.day')}>
        <DateField />
      </Field>
      <div className="wx-pair">
        <Field name="doors" label={t('buildings.label.doors')}>
          <InputNumber min={0} max={500} precision={0} />
        </Field>
        <Field name="met" label={t('buildings.label.met')}>
          <InputNumber min={0} max={500} precision={0} />
        </Field>
      </div>
      <WordsField label={t('buildings.label.words')} hint={t('buildings.hint.words')} />
      <Field name="photos" label={t('buildings.label.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
      <ServedFields />
    </ActionDrawer>
  )
}
