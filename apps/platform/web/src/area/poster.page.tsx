import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { useWords } from '@wuxin/web/i18n'
import { PageHeader } from '@wuxin/web/page-header'
import { QrCode } from '@wuxin/web/qr-code'
import { Link, useParams } from '@wuxin/web/router'
import { trpc } from '../api.ts'
import { pathTo } from '../text.ts'
import '../platform.css'

/** A sheet of A4 for the gate of a compound: the code that opens the residents' page at this place, and how to report. */
export default function PosterPage() {
  const t = useWords('platform')
  const { code = '' } = useParams()
  const { data: area, error, refetch } = useQuery(trpc.areas.get.queryOptions({ code }))
  const { data: open } = useQuery(trpc.areas.publicPlaces.queryOptions({ within: code }))
  if (!area) return <Arriving query={{ error, refetch }} rows={8} />
  const address = `${globalThis.location.origin}/r?place=${code}`
  return (
    <>
      <PageHeader
        title={t('poster.sheet')}
        action={{ label: t('poster.print'), onClick: () => globalThis.print() }}
      >
        <Link to={pathTo('areas', code)}>{t('poster.back', { place: area.name })}</Link>
        <span className="wx-quiet">{t('poster.paper')}</span>
      </PageHeader>
      <article className="wx-poster">
        <p className="wx-poster__place">{area.name}</p>
        <h1>{t('poster.title')}</h1>
        <p className="wx-poster__lead">{t('poster.lead')}</p>
        <QrCode text={address} label={t('poster.code', { place: area.name })} />
        <ol>
          {(['scan', 'tell', 'follow', 'rate'] as const).map((step) => (
            <li key={step}>{t(`poster.how.${step}`)}</li>
          ))}
        </ol>
        <p className="wx-poster__foot">
          {open?.hotline && <strong>{t('poster.hotline', { number: open.hotline })}</strong>}
          <span>{t('poster.address', { address })}</span>
        </p>
      </article>
    </>
  )
}
