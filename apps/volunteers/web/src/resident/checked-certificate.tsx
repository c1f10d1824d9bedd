import { useQuery } from '@tanstack/react-query'
import type { checkedCertificate } from '@wuxin/volunteers/certificate.schema'
import type { Translate } from '@wuxin/web/i18n'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { dateText } from '@wuxin/web/time'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

type Checked = z.output<typeof checkedCertificate>

const lengthText = (minutes: number, t: Translate): string =>
  [...(minutes >= 60 ? [t('certificate.hours', { count: Math.floor(minutes / 60) })] : []), ...(minutes % 60 > 0 || minutes === 0 ? [t('certificate.minutes', { count: minutes % 60 })] : [])].join(' ')
const countText = ({ records, minutes }: Checked['now'], t: Translate): string => t('certificate.count', { count: records, length: lengthText(minutes, t) })

/** What stands on record of a certificate, to be held against the paper; and first of all whether it still stands. */
export function CheckedCertificate({ code }: { code: string }) {
  const t = useTexts()
  const query = useQuery({ ...trpc.residentCertificates.check.queryOptions({ code }), retry: false })
  return (
    <LookedUp query={query}>
      {(found) => (
        <section className="wx-card">
          <h2>{t(found.revokedAt ? 'certificate.revoked' : found.changed ? 'certificate.changed' : 'certificate.genuine')}</h2>
          <dl className="vt-checked">
            {[
              [t('certificate.code'), found.code],
              [t('certificate.forName'), found.name],
              [t('certificate.county'), found.county],
              [t('certificate.period'), `${found.from} – ${found.to}`],
              [t('certificate.served'), countText(found, t)],
              ...(found.changed ? [[t('certificate.now'), countText(found.now, t)]] : []),
              [t('certificate.issued'), dateText(found.issuedAt)],
              ...(found.revokedAt ? [[t('certificate.revokedAt'), dateText(found.revokedAt)]] : []),
            ].map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p className="wx-quiet">{t('certificate.nameHint')}</p>
        </section>
      )}
    </LookedUp>
  )
}
