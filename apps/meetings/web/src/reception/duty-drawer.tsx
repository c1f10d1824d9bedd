import { limits } from '@wuxin/meetings/limit.rules'
import { setDutyInput } from '@wuxin/meetings/reception.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { AreaPicker } from '@wuxin/web/area-picker'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import type { z } from 'zod'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ReceptionistInput } from './receptionist-input.tsx'
import { refreshReception } from './refresh-reception.ts'

/** What is known of a duty before it is written down. */
export type DutyFields = Partial<z.input<typeof setDutyInput>>

/** 排班: who receives at a compound, on which day, from when to when. A duty that stands is another's, or ends otherwise; when it begins is what it is known by. */
export default function DutyDrawer({ duty, onClose }: { duty: DutyFields; onClose: () => void }) {
  const t = useTexts()
  const { area, day, from, to, user, place } = duty
  const isNew = user === undefined
  return (
    <ActionDrawer
      open
      title={t(isNew ? 'reception.do.setDuty' : 'reception.do.changeDuty')}
      schema={setDutyInput}
      initial={isNew ? duty : { to, user, place }}
      fixed={isNew ? undefined : { area, day, from }}
      submit={client.reception.setDuty.mutate}
      next={t('reception.dutySet')}
      onDone={() => void refreshReception()}
      onClose={onClose}
      submitLabel={t('save')}
    >
      {isNew ? (
        <>
          <Field name="area" label={t('reception.label.area')}>
            <AreaPicker level="compound" />
          </Field>
          <Field name="day" label={t('reception.label.day')}>
            <DateField />
          </Field>
          <Field name="from" label={t('reception.label.from')}>
            <Input type="time" step={900} />
          </Field>
        </>
      ) : (
        <p className="mt-visit-words">{t('reception.dutyFrom', { day, from })}</p>
      )}
      <Field name="to" label={t('reception.label.to')}>
        <Input type="time" step={900} />
      </Field>
      <Field name="user" label={t('reception.label.user')}>
        <ReceptionistInput at={isNew ? undefined : area} />
      </Field>
      <Field name="place" label={t('reception.label.place')} hint={t('reception.hint.place')}>
        <Input maxLength={limits.place} />
      </Field>
    </ActionDrawer>
  )
}
