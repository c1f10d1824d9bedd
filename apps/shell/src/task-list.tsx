import { useMutation } from '@tanstack/react-query'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { HeartTag } from '@wuxin/web/heart-tag'
import { modulePath } from '@wuxin/web/module-path'
import { problemText } from '@wuxin/web/problem'
import { queryClient } from '@wuxin/web/query-client'
import { Button } from '@wuxin/web/ui'
import { Link } from '@wuxin/web/router'
import type { Task, Urgency } from './inbox.ts'
import { useShellWords } from './texts.ts'

/** One thing to do: its step and clock, where it leads, and the one click where one is enough. */
function TaskLine({ task }: { task: Task }) {
  const { face, action } = task
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => action?.run(),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['inbox', face.id] }),
  })
  return (
    <li className="wx-task">
      {face.heart && <HeartTag heart={face.heart} bare />}
      <span className="wx-task__step">{task.step}</span>
      <Link to={modulePath(face.id, task.path)}>{task.title}</Link>
      {task.place && <span className="wx-quiet">{task.place}</span>}
      <ClockBadge dueAt={task.dueAt} />
      {action && (
        <Button size="small" loading={isPending} onClick={() => mutate()}>
          {action.label}
        </Button>
      )}
      {error && <p role="alert">{problemText(error, face.id)}</p>}
    </li>
  )
}

/** The things of one urgency; nothing where there is none. */
export function TaskList({ urgency, tasks }: { urgency: Urgency; tasks: readonly Task[] }) {
  const t = useShellWords()
  if (!tasks.length) return null
  return (
    <section className="wx-panel">
      <h2>
        {t(`today.${urgency}`)} <span className="wx-quiet">{tasks.length}</span>
      </h2>
      <ul>
        {tasks.map((task) => (
          <TaskLine key={`${task.face.id} ${task.id}`} task={task} />
        ))}
      </ul>
    </section>
  )
}
