import type { z } from 'zod'
import type { myDay } from '@wuxin/volunteers/overview.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { inboxItem } from '../shell/inbox-item.ts'
import { useTexts } from '../texts.ts'

/** What waits for whoever serves, the most urgent first, each leading to where it is done. */
export function TodoRows({ todos, waiting }: Pick<z.output<typeof myDay>, 'todos' | 'waiting'>) {
  const t = useTexts()
  if (todos.length === 0) return <p className="wx-quiet">{t('own.todoNone')}</p>
  return (
    <>
      <ul className="vo-rows">
        {todos.map((todo) => {
          const { id, title, place, step, dueAt, path } = inboxItem(todo, t)
          return (
            <li key={id}>
              <Link to={modulePath('volunteers', path)}>
                <span>
                  {title} <small>{place}</small>
                </span>
                <StateTag tone="underWay">{step}</StateTag> <ClockBadge dueAt={dueAt} />
              </Link>
            </li>
          )
        })}
      </ul>
      {waiting > todos.length && <p className="wx-quiet">{t('own.todoMore', { count: waiting - todos.length })}</p>}
    </>
  )
}
