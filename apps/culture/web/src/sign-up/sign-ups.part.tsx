import './sign-up.css'
import { useQuery } from '@tanstack/react-query'
import { takesCheckIns } from '@wuxin/culture/event.rules'
import type { EventRecord } from '@wuxin/culture/event-view.schema'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { SeatsRow } from './seats-row.tsx'

/** 报名 of an event: its places, those who wait for a call, and the ways to the list and to the door. */
export default function SignUpsPart({ record }: { record: EventRecord }) {
  const t = useTexts()
  const can = useCan()
  const { data } = useQuery({ ...trpc.signUps.list.queryOptions({ event: record.id, size: 1 }), enabled: can('sign-up:list') })
  const base = modulePath('culture', `events/${record.id}`)
  const isDoor = can('sign-up:check-in', record) && record.state !== 'cancelled' && record.state !== 'archived'
  if (!data && !isDoor) return null
  const offered = data?.chips?.offered ?? 0
  return (
    <section className="wx-panel">
      <div className="wx-panel__head">
        <h2>{t('signUps.title')}</h2>
        {data && <Link to={`${base}/sign-ups`}>{t('signUps.all', { count: data.total })}</Link>}
      </div>
      {data && <SeatsRow seats={data.seats} />}
      {offered > 0 && (
        <p>
          <Link to={`${base}/sign-ups?chip=offered`}>{t('signUps.toCall', { count: offered })}</Link>
        </p>
      )}
      {isDoor && (
        <p className="cs-links">
          <Link className={takesCheckIns(record) ? 'wx-button wx-button--main' : 'wx-button'} to={`${base}/door`}>
            {t('signUps.do.door')}
          </Link>
          <Link className="wx-button" to={`${base}/poster`}>
            {t('signUps.do.poster')}
          </Link>
        </p>
      )}
    </section>
  )
}
