import { useQuery } from '@tanstack/react-query'
import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { Field } from '@wuxin/web/field'
import { Checkbox, Select } from '@wuxin/web/ui-form'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** 从报名加选手: of those who have a place at the event. */
export function EnrolSignUpsForm({ record: { id, groups } }: { record: ContestRecord }) {
  const t = useTexts()
  const { data = [], isPending } = useQuery(trpc.contests.signedUp.queryOptions({ id }))
  return (
    <>
      <Field name="signUps" label={t('contest.label.signUps')} hint={t('contest.hint.signUps')}>
        <Select mode="multiple" loading={isPending} optionFilterProp="label" notFoundContent={isPending ? null : t('contest.signUpsNone')} options={data.map(({ id: value, place, name }) => ({ value, label: t('contest.signedUp', { place, name }) }))} />
      </Field>
      {groups.length > 0 && (
        <Field name="group" label={t('contest.label.group')}>
          <Select options={groups.map((value) => ({ value, label: value }))} />
        </Field>
      )}
      <Field name="isNamed" label={t('contest.label.isNamed')} hint={t('contest.hint.isNamed')}>
        <Checkbox>{t('contest.named')}</Checkbox>
      </Field>
    </>
  )
}
