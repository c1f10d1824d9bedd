import type { BodyRecord, MemberView } from '@wuxin/meetings/body.schema'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { steps, type StepName } from './steps.tsx'

/** One change of a body; `member` where it is somebody's term. */
export default function BodyDrawer({ name, record, member, onClose }: { name: StepName; record: BodyRecord; member: MemberView | null; onClose: () => void }) {
  const t = useTexts()
  const title = t(`bodies.do.${name}`)
  return (
    <StepDrawer
      step={steps[name]}
      title={member ? `${title} · ${member.name}` : title}
      record={record}
      fixed={member ? { member: member.id } : undefined}
      again={() => client.bodies.get.query({ id: record.id })}
      standing={(each) => ({ [t('bodies.label.name')]: each.name, [t('bodies.members')]: [...each.parties.flatMap(({ people }) => people), ...each.members].map((person) => person.name).join(' · ') })}
      next={() => t(`bodies.done.${name}`)}
      submitLabel={title}
      onClose={onClose}
    />
  )
}
