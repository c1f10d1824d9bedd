import { contestLimits } from '@wuxin/culture/contest-round.schema'
import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { Field } from '@wuxin/web/field'
import { Checkbox, Input, Select } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** 改选手: name, group, members, and whether the name may be published. */
export function EntrantForm({ record: { groups } }: { record: ContestRecord }) {
  const t = useTexts()
  return (
    <>
      <Field name="name" label={t('contest.label.name')}>
        <Input maxLength={contestLimits.name} />
      </Field>
      {groups.length > 0 && (
        <Field name="group" label={t('contest.label.group')}>
          <Select allowClear options={groups.map((value) => ({ value, label: value }))} />
        </Field>
      )}
      <Field name="members" label={t('contest.label.members')} hint={t('contest.hint.members')}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',']} />
      </Field>
      <Field name="isNamed" label={t('contest.label.isNamed')} hint={t('contest.hint.isNamed')}>
        <Checkbox>{t('contest.named')}</Checkbox>
      </Field>
    </>
  )
}
