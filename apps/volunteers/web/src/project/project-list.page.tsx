import '../staff.css'
import './project.css'
import { resourceKinds } from '@wuxin/volunteers/listing.rules'
import { projectStates } from '@wuxin/volunteers/project.rules'
import { projectChips, projectListInput, type ProjectRow } from '@wuxin/volunteers/project.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { modulePath } from '@wuxin/web/module-path'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ListingViews } from './listing-views.tsx'
import { projectColumns } from './project-columns.tsx'

/** 项目清单: where a need met a resource, how far it has come, and what waits for whom. */
export default function ProjectListPage() {
  const t = useTexts()
  return (
    <ListPage
      title={t('projects.title')}
      schema={projectListInput}
      query={(input) => trpc.projects.list.queryOptions(input)}
      columns={projectColumns(t)}
      rowKey={(row: ProjectRow) => row.id}
      rowHref={(row) => modulePath('volunteers', `projects/${row.id}`)}
      chips={{ key: 'chip', choices: choicesOf(projectChips, (chip) => t(`projects.chips.${chip}`)) }}
      filters={[
        { kind: 'choice', key: 'state', label: t('projects.column.state'), choices: choicesOf(projectStates, (state) => t(`projects.states.${state}`)) },
        { kind: 'choice', key: 'kind', label: t('listings.column.kind'), choices: choicesOf(resourceKinds, (kind) => t(`resourceKinds.${kind}`)) },
        { kind: 'area', key: 'area', label: t('listings.column.place') },
        { kind: 'unit', key: 'unit', label: t('projects.column.unit') },
        { kind: 'day', key: 'from', label: t('projects.filter.from') },
        { kind: 'day', key: 'to', label: t('projects.filter.to') },
      ]}
      views={<ListingViews view="project" />}
      exportFile="projects.xlsx"
      emptyText={t('projects.none')}
    />
  )
}
