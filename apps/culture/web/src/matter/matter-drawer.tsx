import { closeMatterInput, type MatterRecord } from '@wuxin/culture/matter.schema'
import { stepOf } from '@wuxin/web/record-step'
import { useSession } from '@wuxin/web/session'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { dateTimeText } from '@wuxin/web/time'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { nextText } from './next-text.ts'

const CloseFields = () => <WordsField name="result" label={useTexts()('label.result')} />

/** Steps that open a drawer; 受理 asks for nothing and is done by one click. */
const steps = { close: stepOf<MatterRecord>()({ schema: closeMatterInput, Fields: CloseFields, submit: client.matters.close.mutate, isIrreversible: true }) }
export type StepName = keyof typeof steps

/** One step of a matter. */
export default function MatterDrawer({ name, record, onClose }: { name: StepName; record: MatterRecord; onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  return (
    <StepDrawer
      step={steps[name]}
      title={t(`do.${name}`)}
      record={record}
      again={() => client.matters.get.query({ id: record.id })}
      standing={({ state, owner, dueAt }) => ({ [t('column.state')]: t(`states.${state}`), [t('column.owner')]: owner, [t('column.clock')]: dueAt && dateTimeText(dueAt) })}
      next={(after) => nextText(after, caller)}
      draft={`culture.${record.id}.${name}`}
      onClose={onClose}
    />
  )
}
