import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { useSession } from '@wuxin/web/session'
import { refreshCases } from '../refresh.ts'
import { useTexts } from '../texts.ts'
import { nextText } from './next-text.ts'
import { steps, type StepName } from './steps.tsx'

/** One step of a case: what it needs, and after it what happens next. */
export default function StepDrawer({ name, record, onClose }: { name: StepName; record: CaseRecord; onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  const { schema, Fields, submit, initial, fixed, isIrreversible } = steps[name]
  return (
    <ActionDrawer
      open
      title={t(`do.${name}`)}
      schema={schema}
      initial={initial?.(record)}
      fixed={{ id: record.id, version: record.version, ...fixed?.(record, caller) }}
      submit={submit}
      next={(after) => nextText(after, caller)}
      onDone={() => void refreshCases()}
      onClose={onClose}
      draft={`feedback.${record.id}.${name}`}
      submitLabel={t(`do.${name}`)}
      irreversible={isIrreversible}
    >
      <Fields record={record} />
    </ActionDrawer>
  )
}
