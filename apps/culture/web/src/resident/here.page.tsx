import './resident.css'
import './sign-up.css'
import { useQuery } from '@tanstack/react-query'
import type { TrackedSignUp } from '@wuxin/culture/sign-up.schema'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { useParams } from '@wuxin/web/router'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { eventTimes } from '../event/event-times.ts'
import { useTexts } from '../texts.ts'
import { ArriveForm } from './arrive-form.tsx'

/** 扫码签到: what the QR at an event's door opens. The code on this phone does, else it is asked for. */
export default function HerePage() {
  const t = useTexts()
  const { event = '', door = '' } = useParams()
  const [there, setThere] = useState<TrackedSignUp | null>(null)
  const query = useQuery({ ...trpc.residentEvents.get.queryOptions({ id: event }), retry: false })
  return (
    <LookedUp query={query}>
      {(found) => (
        <>
          <h1>{found.title}</h1>
          <p className="wx-quiet">{eventTimes(found)}</p>
          {there ? (
            <p className="ct-standing" data-standing="there" role="status">
              {t('signUp.here.done', { count: there.people.length, names: there.people.map(({ name }) => name).join(t('signUp.joint')) })}
            </p>
          ) : (
            <ArriveForm event={event} door={door} onSent={setThere} />
          )}
        </>
      )}
    </LookedUp>
  )
}
