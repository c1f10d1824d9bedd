import type { Round } from '@wuxin/culture/contest-round.schema'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** A mark for each criterion, with its full marks beside it. */
export function MarksFields({ criteria }: Pick<Round, 'criteria'>) {
  const t = useTexts()
  return criteria.map(({ name, most }, nth) => (
    <Field key={name} name={['marks', nth]} label={name}>
      <Input inputMode="decimal" autoComplete="off" maxLength={7} suffix={t('contest.outOf', { most })} />
    </Field>
  ))
}
