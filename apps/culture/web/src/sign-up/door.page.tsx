import './sign-up.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { takesCheckIns } from '@wuxin/culture/event.rules'
import type { SignUpRow } from '@wuxin/culture/sign-up.schema'
import { Arriving } from '@wuxin/web/arriving'
import { modulePath } from '@wuxin/web/module-path'
import { Scanner } from '@wuxin/web/offline/scanner'
import { PageHeader } from '@wuxin/web/page-header'
import { problemText } from '@wuxin/web/problem'
import { Link, useParams } from '@wuxin/web/router'
import { useClickStep } from '@wuxin/web/use-click-step'
import { lazy, Suspense, useState } from 'react'
import { client, trpc } from '../api.ts'
import { eventTimes } from '../event/event-times.ts'
import { useTexts } from '../texts.ts'
import { DoorRow } from './door-row.tsx'
import { DoorSearch } from './door-search.tsx'
import { nameOf } from './sign-up-columns.tsx'

const SignUpDrawer = lazy(() => import('./sign-up-drawer.tsx'))
const WalkInDrawer = lazy(() => import('./walk-in-drawer.tsx'))

/** 签到 at an event's door, for a thumb: how many are there, a code read or typed, somebody found by name or number, somebody who comes without. */
export default function DoorPage() {
  const t = useTexts()
  const { id = '' } = useParams()
  const [q, setQ] = useState('')
  const [isScanning, setScanning] = useState(false)
  const [opened, setOpened] = useState<SignUpRow | 'walkIn' | null>(null)
  const query = useQuery({ ...trpc.signUps.atDoor.queryOptions({ event: id, ...(q ? { q } : {}) }), placeholderData: keepPreviousData })
  const { mutate, error, isPending } = useClickStep()
  const { data } = query
  if (!data) return <Arriving query={query} rows={8} />
  const { seats, rows, title } = data
  const isOpen = takesCheckIns(data)
  const scan = (code: string) => {
    setScanning(false)
    mutate({ step: () => client.signUps.scan.mutate({ event: id, code }), said: t('signUps.scanned') })
  }
  return (
    <section className="wx-page cs-door">
      <PageHeader title={t('signUps.doorOf', { title })}>
        <Link to={modulePath('culture', `events/${id}`)}>{eventTimes(data)}</Link>
      </PageHeader>
      <p className="cs-door__count" role="status">
        <strong>{seats.attended}</strong> / {seats.taken + seats.offered}
        <small>{t('signUps.thereOf')}</small>
      </p>
      {!isOpen && <p className="wx-panel">{t('signUps.doorClosed')}</p>}
      {error && <p role="alert">{problemText(error, 'culture')}</p>}
      {isOpen && isScanning && <Scanner onFound={scan} onClose={() => setScanning(false)} />}
      {isOpen && !isScanning && (
        <div className="cs-links">
          <button type="button" className="wx-button wx-button--main" onClick={() => setScanning(true)}>
            {t('signUps.do.scan')}
          </button>
          <button type="button" className="wx-button" onClick={() => setOpened('walkIn')}>
            {t('signUps.do.walkIn')}
          </button>
        </div>
      )}
      <DoorSearch onFind={setQ} onCode={isOpen ? scan : undefined} />
      <h2>{q ? t('signUps.found', { q }) : t('signUps.latest')}</h2>
      {rows.length === 0 && <p className="wx-quiet">{q ? t('signUps.notFound') : t('signUps.nobodyYet')}</p>}
      <ul className="cs-door__rows">
        {rows.map((row) => (
          <DoorRow
            key={`${row.id} ${row.version}`}
            row={row}
            isBusy={isPending || !isOpen}
            onCome={(heads) => mutate({ step: () => client.signUps.attend.mutate({ id: row.id, version: row.version, heads }), said: t('signUps.done.attend', { who: nameOf(row, t) }) })}
            onUndo={() => setOpened(row)}
          />
        ))}
      </ul>
      <Suspense>
        {opened === 'walkIn' && <WalkInDrawer event={id} onClose={() => setOpened(null)} />}
        {opened !== null && opened !== 'walkIn' && <SignUpDrawer name="unattend" row={opened} onClose={() => setOpened(null)} />}
      </Suspense>
    </section>
  )
}
