import './certificate.css'
import { useQuery } from '@tanstack/react-query'
import type { certificateView } from '@wuxin/volunteers/certificate.schema'
import { Arriving } from '@wuxin/web/arriving'
import { Moment } from '@wuxin/web/moment'
import { StateTag } from '@wuxin/web/state-tag'
import { Button } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import { minutesText } from '../record/minutes-text.ts'
import { useTexts } from '../texts.ts'

const IssueDrawer = lazy(() => import('./issue-drawer.tsx'))
const RevokeDrawer = lazy(() => import('./revoke-drawer.tsx'))

type Certificate = z.infer<typeof certificateView>

/** The certificates of a volunteer (服务证明): each with its code, the paper to take along, and another over any period of confirmed service. */
export function CertificatePanel({ volunteer, since, hasServed }: { volunteer: string; since: string; hasServed: boolean }) {
  const t = useTexts()
  const [isIssuing, setIssuing] = useState(false)
  const [revoking, setRevoking] = useState<Certificate | null>(null)
  const query = useQuery(trpc.certificates.list.queryOptions({ volunteer, size: 20 }))
  const { data } = query
  return (
    <section className="wx-panel">
      <div className="wx-panel__head">
        <h2>{t('certificates.title')}</h2>
        {hasServed && <Button size="small" onClick={() => setIssuing(true)}>{t('certificates.do.issue')}</Button>}
      </div>
      {!data && <Arriving query={query} rows={2} />}
      {data?.rows.length === 0 && <p className="wx-quiet">{t(hasServed ? 'certificates.none' : 'certificates.nothingServed')}</p>}
      <ul className="vo-certificates">
        {data?.rows.map((each) => (
          <li key={each.id}>
            <div>
              <strong>{each.code}</strong> {each.revoked && <StateTag tone="outOfRemit">{t('certificates.revoked')}</StateTag>}
              <p>{t('certificates.over', { from: each.from, to: each.to, count: each.records, length: minutesText(each.minutes, t) })}</p>
              <p className="wx-quiet">
                {t('certificates.issuedBy', { who: each.issuedBy })} <Moment at={each.issuedAt} as="day" /> {each.revoked?.reason}
              </p>
            </div>
            {!each.revoked && (
              <span>
                <a className="wx-button" href={each.path} download>{t('certificates.do.download')}</a>
                <Button type="link" size="small" onClick={() => setRevoking(each)}>{t('certificates.do.revoke')}</Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <Suspense>
        {isIssuing && <IssueDrawer volunteer={volunteer} since={since} onClose={() => setIssuing(false)} />}
        {revoking && <RevokeDrawer certificate={revoking} onClose={() => setRevoking(null)} />}
      </Suspense>
    </section>
  )
}
