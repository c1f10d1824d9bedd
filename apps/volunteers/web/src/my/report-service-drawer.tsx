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
import { HoursFields } from '../step/hours-fields.tsx'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'
import { VolunteersField, type Chosen } from '../volunteer/volunteers-field.tsx'
import type { ServiceTimes } from './service-times.rules.ts'

/** 记一次服务: when, where and what, begun with what the page knows already. With `team` of its members, whoever of them was there; else one's own. */
export default function ReportServiceDrawer({ times, area, place, team, onClose }: {
  times: ServiceTimes
  area?: string
  place?: string
  team?: { id: string; members: readonly Chosen[] }
  onClose: () => void
}) {
  const t = useTexts()
  return (
    <ActionDrawer
      open
      title={t('records.do.report')}
      schema={reportServiceInput}
      initial={{ ...times, area, place, occasion: team ? { kind: 'team', id: team.id } : { kind: 'other', id: null }, photos: [], ...(team && { volunteers: team.members.map(({ value }) => value) }) }}
      fixed={team && { occasion: { kind: 'team', id: team.id } }}
      submit={client.records.report.mutate}
      next={(ids) => (ids.length > 1 ? t('records.done.reportMany', { count: ids.length }) : t('records.done.report'))}
      onDone={() => void renewModule('volunteers')}
      onClose={onClose}
      submitLabel={t('records.do.report')}
      draft={team ? undefined : 'volunteers.service'}
    >
      <WordsForm label="records.label.words" rows={2} />
      <HoursFields />
      <Field name="place" label={t('records.label.place')} hint={t('records.hint.place')}>
        <Input maxLength={limits.place} />
      </Field>
      <Field name="area" label={t('records.label.area')}>
        <AreaPicker />
      </Field>
      {team ? (
        <Field name="volunteers" label={t('records.label.volunteers')} hint={t('records.hint.volunteers')}>
          <VolunteersField near={area} known={team.members} />
        </Field>
      ) : (
        <Field name={['occasion', 'kind']} label={t('records.label.occasion')}>
          <Select options={servedFor.map((value) => ({ value, label: t(`records.kinds.${value}`) }))} />
        </Field>
      )}
      <Field name="photos" label={t('records.label.photos')} hint={t('records.hint.photos')}>
        <PhotoUpload count={limits.photos} />
      </Field>
    </ActionDrawer>
  )
}
