import '@wuxin/web/print.css'
import './sign-up.css'
import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { modulePath, residentPath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { QrCode } from '@wuxin/web/qr-code'
import { Link, useParams } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { eventTimes } from '../event/event-times.ts'
import { useTexts } from '../texts.ts'

/** 签到海报: what hangs at the door; whoever signed up scans it with their own phone. */
export default function PosterPage() {
  const t = useTexts()
  const { id = '' } = useParams()
  const query = useQuery(trpc.signUps.door.queryOptions({ id }))
  const { data } = query
  if (!data) return <Arriving query={query} rows={8} />
  const { code, title, where } = data
  return (
    <section className="wx-page">
      <PageHeader title={t('signUps.poster.title')} action={{ label: t('signUps.do.print'), onClick: () => globalThis.print() }}>
        <Link to={modulePath('culture', `events/${id}`)}>{t('signUps.back')}</Link>
      </PageHeader>
      <article className="cs-poster">
        <h2>{title}</h2>
        <p>
          {eventTimes(data)} · {where}
        </p>
        <QrCode text={`${location.origin}${residentPath('culture', `here/${id}/${code}`)}`} label={t('signUps.poster.qr')} />
        <p>{t('signUps.poster.scan')}</p>
        <p className="wx-quiet">{t('signUps.poster.else')}</p>
      </article>
    </section>
  )
}
