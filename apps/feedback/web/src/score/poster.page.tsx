import './score.css'
import '@wuxin/web/print.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { modulePath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { QrCode } from '@wuxin/web/qr-code'
import { Link, useParams } from '@wuxin/web/router'
import { dateTimeText } from '@wuxin/web/time'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { scoreAddress } from './score-address.ts'

/** 打分码 on paper: what is asked, the code to scan, and the same to type. */
export default function PosterPage() {
  const t = useTexts()
  const { id } = useParams()
  const query = useQuery(trpc.scores.get.queryOptions(id ? { id } : skipToken))
  const { data: record } = query
  if (!record) return <Arriving query={query} rows={8} />
  const { title, code, state, until, place } = record
  return (
    <section className="wx-page">
      <PageHeader title={t('score.poster.title')} action={state === 'open' && { label: t('score.poster.print'), onClick: () => globalThis.print() }}>
        <Link to={modulePath('feedback', `scores/${record.id}`)}>{t('score.poster.back')}</Link>
      </PageHeader>
      {state === 'closed' ? (
        <p className="wx-panel">{t('score.poster.closed')}</p>
      ) : (
        <article className="fb-poster">
          <p className="fb-poster__ask">{t('score.poster.ask')}</p>
          <h2>{title}</h2>
          <p>{place.name}</p>
          <QrCode text={scoreAddress(code)} label={t('score.qr')} />
          <p>{t('score.scan')}</p>
          <p className="fb-poster__code">{code}</p>
          <p className="wx-quiet">{t('score.orType')}</p>
          <p className="wx-quiet">{t('score.poster.until', { until: dateTimeText(until) })}</p>
        </article>
      )}
    </section>
  )
}
