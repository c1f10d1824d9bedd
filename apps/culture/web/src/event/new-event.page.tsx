import { planEventInput } from '@wuxin/culture/event-input.schema'
import { eventKinds } from '@wuxin/culture/event-kind.schema'
import { isUnitBound } from '@wuxin/platform/role'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { NewRecord } from '@wuxin/web/noun/new-record'
import { useOwnPlace } from '@wuxin/web/noun/use-own-place'
import { useSearchParams } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { Form } from '@wuxin/web/ui-form'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { EventFields } from './event-fields.tsx'

function AreaAndFields() {
  const t = useTexts()
  const area = Form.useWatch<string | undefined>('area')
  return (
    <>
      <Field name="area" label={t('events.label.area')}>
        <AreaPicker />
      </Field>
      <EventFields near={area} />
    </>
  )
}

/** 策划活动: what, when, where and for whom; `?kind=` says what it is, `?day=` when, `?venue=` where. Whoever acts for a unit plans what that unit organises. */
export default function NewEventPage() {
  const t = useTexts()
  const area = useOwnPlace()
  const { caller } = useSession()
  const [params] = useSearchParams()
  const kind = eventKinds.find((each) => each === params.get('kind')) ?? 'other'
  const day = params.get('day')
  const venue = params.get('venue')
  const times = day ? { starts: `${day}T09:00:00+08:00`, ends: `${day}T11:00:00+08:00` } : {}
  const unit = caller.grants.every(({ role }) => isUnitBound(role)) ? caller.grants.find(({ unit: own }) => own)?.unit : undefined
  return (
    <NewRecord
      title={t('events.do.plan')}
      schema={planEventInput}
      initial={{ area, particulars: { kind }, hasSignUp: true, familyMost: 4, partners: [], photos: [], organiserUnit: unit ?? null, venue, ...times }}
      submit={client.events.plan.mutate}
      next={({ number }) => t('events.done.plan', { number })}
      page="events"
      draft="culture.event"
      submitLabel={t('events.save')}
    >
      <AreaAndFields />
    </NewRecord>
  )
}
