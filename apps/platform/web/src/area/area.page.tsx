import { useQuery } from '@tanstack/react-query'
import { AreaPicker } from '@wuxin/web/area-picker'
import { useWords } from '@wuxin/web/i18n'
import { LoadFailed } from '@wuxin/web/load-failed'
import { useCan } from '@wuxin/web/module-context'
import { PageHeader } from '@wuxin/web/page-header'
import { useNavigate, useParams } from '@wuxin/web/router'
import { Skeleton } from '@wuxin/web/ui'
import { usePhone } from '@wuxin/web/use-phone'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { pathTo } from '../text.ts'
import { AreaImport } from './area-import.part.tsx'
import { AreaRecord } from './area-record.part.tsx'
import { AreaTree } from './area-tree.part.tsx'
import '../platform.css'

/** The places (区划): the tree, and beside it what the register knows of the chosen one. */
export default function AreaPage() {
  const t = useWords('platform')
  const can = useCan()
  const isPhone = usePhone()
  const navigate = useNavigate()
  const [isImporting, setImporting] = useState(false)
  const { code } = useParams()
  const tops = useQuery(trpc.areas.tree.queryOptions({}))
  const chosen = code ?? tops.data?.nodes[0]?.code
  return (
    <>
      <PageHeader title={t('area.title')}>
        <AreaPicker value={null} onChange={(found) => found && void navigate(pathTo('areas', found))} />
        {can('area:edit') && (
          <>
            <a className="wx-button wx-button--quiet" href="/api/platform/areas/export.xlsx" download>
              {t('area.export')}
            </a>
            <button type="button" className="wx-button wx-button--quiet" onClick={() => setImporting(true)}>
              {t('area.import')}
            </button>
          </>
        )}
      </PageHeader>
      {isImporting && <AreaImport onClose={() => setImporting(false)} />}
      {tops.error && <LoadFailed error={tops.error} retry={() => void tops.refetch()} />}
      {!chosen && !tops.error && <Skeleton active paragraph={{ rows: 8 }} />}
      {chosen && (
        <div className="wx-places-page">
          {!isPhone && <AreaTree chosen={chosen} />}
          <AreaRecord key={chosen} code={chosen} />
        </div>
      )}
    </>
  )
}
