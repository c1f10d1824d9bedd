import type { TeamRecord } from '@wuxin/patrols/team.schema'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { teamSteps, type TeamStepName } from './team-steps.tsx'

/** One change of a team; `member` where it is somebody's membership. */
export default function TeamDrawer({ name, record, member, onClose }: { name: TeamStepName; record: TeamRecord; member: TeamRecord['members'][number] | null; onClose: () => void }) {
  const t = useTexts()
  const title = t(`teams.do.${name}`)
  return (
    <StepDrawer
      step={teamSteps[name]}
      title={member ? `${title} · ${member.name}` : title}
      record={record}
      fixed={member ? { member: member.id } : undefined}
      again={() => client.teams.get.query({ id: record.id })}
      standing={(each) => ({ [t('teams.column.name')]: each.name, [t('teams.members')]: each.members.filter(({ isCurrent }) => isCurrent).map((one) => one.name).join(' · ') })}
      next={() => t(`teams.done.${name}`)}
      submitLabel={title}
      onClose={onClose}
    />
  )
}
