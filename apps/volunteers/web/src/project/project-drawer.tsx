import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import { joined } from '@wuxin/web/i18n'
import { client } from '../api.ts'
import { RecordDrawer } from '@wuxin/web/noun/record-drawer'
import { useTexts } from '../texts.ts'
import { projectNoun, type ProjectStepName } from './project-noun.ts'
import { projectSteps } from './project-steps.tsx'

/** One step of a project. */
export default function ProjectDrawer({ name, record, onClose }: { name: ProjectStepName; record: ProjectRecord; onClose: () => void }) {
  const t = useTexts()
  return (
    <RecordDrawer
      noun={projectNoun}
      step={projectSteps[name]}
      name={name}
      record={record}
      again={() => client.projects.get.query({ id: record.id })}
      standing={({ edition, parties }) => ({
        [t('projects.contract')]: edition > 0 ? t('projects.edition', { edition }) : null,
        [t('projects.column.signed')]: joined(parties.filter(({ signed }) => signed !== null && signed === edition).map((party) => party.name)) || null,
      })}
      onClose={onClose}
    />
  )
}
