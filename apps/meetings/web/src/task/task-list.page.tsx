import { taskChips, taskListInput } from '@wuxin/meetings/task-input.schema'
import { taskStates } from '@wuxin/meetings/task.schema'
import type { TaskRow } from '@wuxin/meetings/task-view.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { modulePath } from '@wuxin/web/module-path'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { taskColumns } from './task-columns.tsx'

/** All tasks (交办) that meetings of one's place gave, and those of one's unit: what waits, what is late, with whom. */
export default function TaskListPage() {
  const t = useTexts()
  return (
    <ListPage
      title={t('tasks.title')}
      schema={taskListInput}
      query={(input) => trpc.tasks.list.queryOptions(input)}
      columns={taskColumns(t)}
      rowKey={(row: TaskRow) => row.id}
      rowHref={(row) => modulePath('meetings', `tasks/${row.id}`)}
      chips={{ key: 'chip', choices: choicesOf(taskChips, (chip) => t(`tasks.chips.${chip}`)) }}
      filters={[
        { kind: 'choice', key: 'state', label: t('tasks.column.state'), choices: choicesOf(taskStates, (state) => t(`tasks.states.${state}`)) },
        { kind: 'area', key: 'area', label: t('tasks.column.place') },
        { kind: 'unit', key: 'unit', label: t('tasks.column.unit') },
      ]}
      exportFile="tasks.xlsx"
      emptyText={t('tasks.none')}
    />
  )
}
