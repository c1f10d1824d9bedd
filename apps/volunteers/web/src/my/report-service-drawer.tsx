import { servedFor } from '@wuxin/volunteers/service-record.rules'
import { limits } from '@wuxin/volunteers/limit.rules'
import { reportServiceInput } from '@wuxin/volunteers/service-record.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { renewModule } from '@wuxin/web/query-client'
import { Input, Select } from '@wuxin/web/ui-form'
import { client } from '../api.ts'
import { HoursFields } from '../record/hours-fields.tsx'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'
import { VolunteersField } from '../volunteer/volunteers-field.tsx'
import type { ServiceTimes } from './service-times.rules.ts'

/** 记一次服务: when, where and what, begun with what the page knows already. With `isLed` of those whom one led; else one's own. */
export default function ReportServiceDrawer({ times, area, place, isLed = false, onClose }: { times: ServiceTimes; area?: string; place?: string; isLed?: boolean; onClose: () => void }) {
  const t = useTexts()
  return (
    <ActionDrawer
      open
      title={t('records.do.report')}
      schema={reportServiceInput}
      initial={{ ...times, area, place, occasion: { kind: 'other', id: null }, photos: [] }}
      submit={client.records.report.mutate}
      next={(ids) => (ids.length > 1 ? t('records.done.reportMany', { count: ids.length }) : t('records.done.report'))}
      onDone={() => void renewModule('volunteers')}
      onClose={onClose}
      submitLabel={t('records.do.report')}
      draft="volunteers.service"
    >
      <HoursFields />
      <WordsForm label="records.label.words" rows={2} />
      <Field name="place" label={t('records.label.place')} hint={t('records.hint.place')}>
        <Input maxLength={limits.place} />
      </Field>
      <Field name="area" label={t('records.label.area')}>
        <AreaPicker />
      </Field>
      <Field name={['occasion', 'kind']} label={t('records.label.occasion')}>
        <Select options={servedFor.map((value) => ({ value, label: t(`records.kinds.${value}`) }))} />
      </Field>
      {isLed && (
        <Field name="volunteers" label={t('records.label.volunteers')}>
          <VolunteersField near={area} />
        </Field>
      )}
      <Field name="photos" label={t('records.label.photos')} hint={t('records.hint.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
    </ActionDrawer>
  )
}
