import { ActionDrawer } from '@wuxin/web/action-drawer'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { Input, Radio } from '@wuxin/web/ui-form'
import { client, renew } from '../api.ts'
import { choicesOf } from '../text.ts'
import { calendarSpan, spannedDays, type CalendarDay } from './calendar.rules.ts'

/** Sets days of the calendar as the State Council's notice says; deadlines that run are counted anew by the service. */
export function CalendarForm({ day, listed, onClose }: { day: string; listed?: CalendarDay; onClose: () => void }) {
  const t = useWords('platform')
  return (
    <ActionDrawer
      open
      title={t('calendar.edit')}
      onClose={onClose}
      schema={calendarSpan}
      initial={{ from: day, to: day, kind: listed?.kind ?? 'holiday', name: listed?.name }}
      submit={(span) => client.calendar.set.mutate({ days: spannedDays(span), reason: span.reason })}
      next={t('calendar.set')}
      onDone={() => void renew('calendar', 'audit')}
    >
      <Field name="from" label={t('calendar.from')}>
        <DateField />
      </Field>
      <Field name="to" label={t('calendar.to')}>
        <DateField />
      </Field>
      <Field name="kind" label={t('calendar.as')}>
        <Radio.Group options={choicesOf(['holiday', 'workday', 'rule'], (kind) => t(`calendar.kind.${kind}`))} />
      </Field>
      <Field name="name" label={t('calendar.name')} hint={t('calendar.nameHint')}>
        <Input maxLength={20} />
      </Field>
      <Field name="reason" label={t('fact.reason')} hint={t('calendar.reasonHint')}>
        <Input.TextArea rows={3} maxLength={200} showCount />
      </Field>
    </ActionDrawer>
  )
}
