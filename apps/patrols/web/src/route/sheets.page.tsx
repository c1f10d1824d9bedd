import '@wuxin/web/print.css'
import './sheet.css'
import { useMutation } from '@tanstack/react-query'
import { Button } from '@wuxin/web/ui'
import { LoadFailed } from '@wuxin/web/load-failed'
import { modulePath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { Link, useParams, useSearchParams } from '@wuxin/web/router'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { CheckpointSheet } from './checkpoint-sheet.tsx'

/** 点位码: a route's sheets to print and cut, or one of them. They are asked for by a touch, since each look at the codes is kept. */
export default function SheetsPage() {
  const t = useTexts()
  const { id = '' } = useParams()
  const [address] = useSearchParams()
  const checkpoint = address.get('checkpoint')
  const asked = useMutation({ mutationFn: () => client.routes.sheets.mutate({ id, ...(checkpoint ? { checkpoints: [checkpoint] } : {}) }), gcTime: 0 })
  const { data } = asked
  return (
    <section className="wx-page">
      <PageHeader title={t('routes.do.print')} action={data && { label: t('routes.do.printNow'), onClick: () => globalThis.print() }}>
        <Link to={modulePath('patrols', `routes/${id}`)}>{data?.route ?? t('routes.back')}</Link>
      </PageHeader>
      {!data && !asked.error && (
        <div className="wx-panel wx-narrow pr-before">
          <p>{t('routes.sheetsWhy')}</p>
          <Button type="primary" loading={asked.isPending} onClick={() => asked.mutate()}>{t('routes.do.showSheets')}</Button>
        </div>
      )}
      {asked.error && <LoadFailed error={asked.error} retry={() => asked.mutate()} />}
      {data && (
        <ul className="pr-sheets">
          {data.sheets.map((sheet) => <li key={sheet.checkpoint}><CheckpointSheet sheet={sheet} route={data.route} /></li>)}
        </ul>
      )}
    </section>
  )
}
