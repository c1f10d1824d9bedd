import './resident.css'
import './sign-up.css'
import { useQuery } from '@tanstack/react-query'
import { residentPath } from '@wuxin/web/module-path'
import { BackButton } from '@wuxin/web/resident/follow/back-button'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { useNavigate, useSearchParams } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { eventTimes } from '../event/event-times.ts'
import { useTexts } from '../texts.ts'
import { SignUpForm } from './sign-up-form.tsx'

/** 报名 for one event (`?event=`): who comes, and the code for it. */
export default function SignUpPage() {
  const t = useTexts()
  const navigate = useNavigate()
  const id = useSearchParams()[0].get('event') ?? ''
  const query = useQuery({ ...trpc.residentEvents.get.queryOptions({ id }), retry: false })
  return (
    <>
      <BackButton label={t('signUp.back')} onClick={() => navigate(`${residentPath('culture', 'events')}?id=${id}`)} />
      <LookedUp query={query}>
        {(event) => (
          <>
            <h1>{t('signUp.title', { title: event.title })}</h1>
            <p className="wx-quiet">
              {eventTimes(event)} · {event.at ?? event.place}
            </p>
            <SignUpForm event={event} />
          </>
        )}
      </LookedUp>
    </>
  )
}
