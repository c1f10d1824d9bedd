import { contestLimits } from '@wuxin/culture/contest-round.schema'
import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { countyOf } from '@wuxin/platform/area'
import { AccountPicker } from '@wuxin/web/account-picker'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** 请评委: by account, or by name alone. */
export function AppointForm({ record: { area } }: { record: ContestRecord }) {
  const t = useTexts()
  return (
    <>
      <Field name="person" label={t('contest.label.person')} hint={t('contest.hint.person')}>
        <AccountPicker within={countyOf(area)} />
      </Field>
      <Field name="name" label={t('contest.label.judgeName')} hint={t('contest.hint.judgeName')}>
        <Input maxLength={contestLimits.name} />
      </Field>
    </>
  )
}
