import { useQuery } from '@tanstack/react-query'
import type { ReportKind } from '@wuxin/volunteers/report.rules'
import { isPartyMember } from '@wuxin/volunteers/volunteer.rules'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { Button } from '@wuxin/web/ui'
import { lazy, Suspense, useState } from 'react'
import { trpc } from '../api.ts'
import { minutesText } from '../record/minutes-text.ts'
import { ReportStateTag } from '../report/report-state-tag.tsx'
import { useTexts } from '../texts.ts'

const MakeReportDrawer = lazy(() => import('./make-report-drawer.tsx'))

/** 双报到 of an in-service party member: where they reported, what they did there, and where they still have to. Nothing for others. */
export function OwnReports() {
  const t = useTexts()
  const { caller } = useSession()
  const isMember = isPartyMember(caller.grants)
  const [kind, setKind] = useState<ReportKind | null>(null)
  const { data } = useQuery({ ...trpc.reports.mine.queryOptions(), enabled: isMember })
  if (!isMember || !data) return null
  return (
    <section className="wx-panel">
      <h2>{t('own.reports')}</h2>
      <ul className="vo-rows">
        {data.rows.filter(({ state }) => state === 'reported' || state === 'confirmed').map((row) => (
          <li key={row.id}>
            <Link to={modulePath('volunteers', `reports/${row.id}`)}>
              <span>
                {`${t(`reports.kinds.${row.kind}`)} · ${row.place.name}`} <small>{t('own.recordsTotal', { length: minutesText(row.served.minutes, t) })}</small>
              </span>
              <ReportStateTag state={row.state} />
            </Link>
          </li>
        ))}
        {data.missing.map((each) => (
          <li key={each}>
            <p className="vo-missing">
              <span>{t('own.reportMissing', { kind: t(`reports.kinds.${each}`) })}</span>
              <Button onClick={() => setKind(each)}>{t('reports.do.make')}</Button>
            </p>
          </li>
        ))}
      </ul>
      {data.missing.length > 0 && <p className="wx-quiet">{t('own.reportMissingHint')}</p>}
      <Suspense>{kind && <MakeReportDrawer kind={kind} onClose={() => setKind(null)} />}</Suspense>
    </section>
  )
}
