import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import { listPath } from '@wuxin/web/list-path'
import { Link } from '@wuxin/web/router'
import type { PanelSlots } from '@wuxin/web/slots'
import { trpc } from '../api.ts'
import { CaseLines } from '../case/case-lines.tsx'
import { useTexts } from '../texts.ts'

/** Beside a place: how many cases it has under way and late, and the latest of them. */
export default function AreaCasesPanel({ code }: PanelSlots['platform.area']) {
  const t = useTexts()
  const query = useQuery(trpc.cases.list.queryOptions({ area: code, size: 5 }))
  const { data } = query
  if (!data) return <Arriving query={query} rows={3} />
  if (!data.rows.length) return <p className="wx-quiet">{t('panel.none')}</p>
  return (
    <>
      <p>
        <Link to={listPath('feedback', 'cases', { area: code, chip: 'under_way' })}>{t('panel.underWay', { count: data.chips.under_way })}</Link>
        {' · '}
        <Link to={listPath('feedback', 'cases', { area: code, chip: 'overdue' })}>{t('panel.overdue', { count: data.chips.overdue })}</Link>
        {' · '}
        <Link to={listPath('feedback', 'cases', { area: code })}>{t('panel.all', { count: data.total })}</Link>
      </p>
      <CaseLines rows={data.rows} />
    </>
  )
}
