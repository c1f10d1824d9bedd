import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { useSession } from '@wuxin/web/session'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { nextText } from './next-text.ts'
import { standingOf } from './standing.ts'
import { steps, type StepName } from './steps.tsx'

/** One step of a case. */
export default function CaseDrawer({ name, record, onClose }: { name: StepName; record: CaseRecord; onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  return (
    <StepDrawer
      step={steps[name]}
      title={t(`do.${name}`)}
      record={record}
      again={() => client.cases.get.query({ id: record.id })}
      standing={(each) => standingOf(each, t)}
      next={(after) => nextText(after, caller)}
      draft={`feedback.${record.id}.${name}`}
      onClose={onClose}
    />
  )
}
