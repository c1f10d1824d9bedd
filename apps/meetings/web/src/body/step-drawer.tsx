import type { BodyRecord, MemberView } from '@wuxin/meetings/body.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { renewModule } from '@wuxin/web/query-client'
import { useTexts } from '../texts.ts'
import { steps, type StepName } from './steps.tsx'

/** One change of a body; `member` where it is somebody's term. */
export default function StepDrawer({ name, record, member, onClose }: { name: StepName; record: BodyRecord; member: MemberView | null; onClose: () => void }) {
  const t = useTexts()
  const { schema, Fields, submit, initial, isIrreversible } = steps[name]
  return (
    <ActionDrawer
      open
      title={member ? `${t(`bodies.do.${name}`)} · ${member.name}` : t(`bodies.do.${name}`)}
      schema={schema}
      initial={initial?.(record, member)}
      fixed={{ id: record.id, version: record.version, ...(member && { member: member.id }) }}
      submit={submit}
      next={t(`bodies.done.${name}`)}
      onDone={() => void renewModule('meetings')}
      onClose={onClose}
      submitLabel={t(`bodies.do.${name}`)}
      irreversible={isIrreversible}
    >
      <Fields record={record} />
    </ActionDrawer>
  )
}
