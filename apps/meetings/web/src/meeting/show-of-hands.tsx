import { votes } from '@wuxin/meetings/meeting.schema'
import { Field } from '@wuxin/web/field'
import { InputNumber } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** 举手表决: the three counts, where those present did not vote one by one. */
export function ShowOfHands({ present }: { present: number }) {
  const t = useTexts()
  return (
    <fieldset className="mg-show">
      <legend>{t('meetings.resolve.show', { count: present })}</legend>
      {votes.map((vote) => (
        <Field key={vote} name={['show', vote]} label={t(`votes.${vote}`)}>
          <InputNumber min={0} max={present} precision={0} />
        </Field>
      ))}
    </fieldset>
  )
}
