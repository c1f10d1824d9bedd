import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import { useSession } from '@wuxin/web/session'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { projectNextText } from './project-next-text.ts'
import { projectStanding } from './project-standing.ts'
import { projectSteps, type ProjectStepName } from './project-steps.tsx'

/** One step of a project. */
export default function ProjectDrawer({ name, record, onClose }: { name: ProjectStepName; record: ProjectRecord; onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  return (
    <StepDrawer
      step={projectSteps[name]}
      title={t(`projects.do.${name}`)}
      record={record}
      again={() => client.projects.get.query({ id: record.id })}
      standing={(each) => projectStanding(each, t)}
      next={(after) => projectNextText(after, caller)}
      draft={`volunteers.project.${record.id}.${name}`}
      onClose={onClose}
    />
  )
}
