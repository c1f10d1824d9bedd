import '../staff.css'
import { useQuery } from '@tanstack/react-query'
import { LoadFailed } from '@wuxin/web/load-failed'
import { Link } from '@wuxin/web/router'
import type { PanelSlots } from '@wuxin/web/slots'
import { Skeleton } from '@wuxin/web/ui'
import { trpc } from '../api.ts'
import { CaseLines } from '../case/case-lines.tsx'
import { casesPath } from '../cases-path.ts'
import { useTexts } from '../texts.ts'

/** Beside a place: how many cases it has under way and late, and the latest of them. */
export default function AreaCasesPanel({ code }: PanelSlots['platform.area']) {
  const t = useTexts()
  const { data, error, refetch } = useQuery(trpc.cases.list.queryOptions({ area: code, size: 5 }))
  if (error) return <LoadFailed error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton active paragraph={{ rows: 3 }} />
  if (!data.rows.length) return <p className="wx-quiet">{t('panel.none')}</p>
  return (
    <>
      <p>
        <Link to={casesPath({ area: code, chip: 'under_way' })}>{t('panel.underWay', { count: data.chips.under_way })}</Link>
        {' · '}
        <Link to={casesPath({ area: code, chip: 'overdue' })}>{t('panel.overdue', { count: data.chips.overdue })}</Link>
        {' · '}
        <Link to={casesPath({ area: code })}>{t('panel.all', { count: data.total })}</Link>
      </p>
      <CaseLines rows={data.rows} />
    </>
  )
}
