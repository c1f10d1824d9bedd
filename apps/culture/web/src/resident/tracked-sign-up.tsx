import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { TrackedSignUp as Tracked } from '@wuxin/culture/sign-up.schema'
import { residentPath } from '@wuxin/web/module-path'
import { useNow } from '@wuxin/web/now'
import { CodeCard } from '@wuxin/web/resident/code-card'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { Link } from '@wuxin/web/router'
import { lazy, Suspense } from 'react'
import { trpc } from '../api.ts'
import { eventTimes } from '../event/event-times.ts'
import { useTexts } from '../texts.ts'
import { ConfirmForm } from './confirm-form.tsx'
import { reminderText, standingText } from './standing-text.ts'
import { WithdrawForm } from './withdraw-form.tsx'

// What a first look goes without: the page is read at once, these follow.
const AmendForm = lazy(() => import('./amend-form.tsx'))
const EventQuiz = lazy(() => import('./event-quiz.tsx'))
const CodeQr = lazy(() => import('./code-qr.tsx'))

const comes = ({ state, attendedAt, event }: Tracked) => (state === 'in' || state === 'offered') && attendedAt === null && event.state !== 'cancelled'

/** A sign-up by its code: where it stands, the code for the door, who comes, and what is still one's own to change. */
export function TrackedSignUp({ code }: { code: string }) {
  const t = useTexts()
  const now = useNow()
  const queryClient = useQueryClient()
  const keep = (after: Tracked) => void queryClient.setQueryData(trpc.residentSignUps.track.queryKey({ code }), after)
  const query = useQuery({ ...trpc.residentSignUps.track.queryOptions({ code }), retry: false })
  return (
    <LookedUp query={query}>
      {(entry: Tracked) => {
        const { event, actions, people, words } = entry
        const reminder = reminderText(entry, t, now)
        const may = (action: Tracked['actions'][number]) => actions.includes(action)
        return (
          <article>
            <h1>{event.title}</h1>
            <p className="ct-standing" data-standing={entry.attendedAt === null ? entry.state : 'there'} role="status">
              {standingText(entry, t)}
            </p>
            {words && <p className="ct-words">{t('signUp.reason', { words })}</p>}
            {event.news && <p className="wx-card">{t(`signUp.news.${event.news.action}`, { words: event.news.words })}</p>}
            {reminder && <p className="wx-card">{reminder}</p>}
            {may('confirm') && <ConfirmForm code={code} onSent={keep} />}
            <dl className="ct-facts">
              <div>
                <dt>{t('signUp.when')}</dt>
                <dd>{eventTimes(event)}</dd>
              </div>
              <div>
                <dt>{t('signUp.where')}</dt>
                <dd>{event.where}</dd>
              </div>
              <div>
                <dt>{t('signUp.who')}</dt>
                <dd>{people.map(({ name, age }) => t('signUp.person', { name, age })).join(t('signUp.joint'))}</dd>
              </div>
            </dl>
            {comes(entry) && (
              <>
                <CodeCard label={t('signUp.code')} code={code} />
                <Suspense>
                  <CodeQr text={code} label={t('signUp.qr')} />
                </Suspense>
                <p className="wx-quiet">{t('signUp.show')}</p>
                <a className="wx-big wx-big--plain" href={`/api/culture/calendar/${event.id}.ics`}>
                  {t('signUp.calendar')}
                </a>
              </>
            )}
            <Link className="wx-big wx-big--plain" to={`${residentPath('culture', 'events')}?id=${event.id}`}>
              {t('signUp.event')}
            </Link>
            <Suspense>
              {entry.state === 'in' && <EventQuiz event={event} code={code} />}
              {may('amend') && <AmendForm code={code} entry={entry} onSent={keep} />}
            </Suspense>
            {may('withdraw') && <WithdrawForm code={code} onSent={keep} />}
          </article>
        )
      }}
    </LookedUp>
  )
}
