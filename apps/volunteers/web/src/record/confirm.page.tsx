import './record.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { RecordRow } from '@wuxin/volunteers/service-record.schema'
import { announce } from '@wuxin/web/announce'
import { Arriving } from '@wuxin/web/arriving'
import { EmptyState } from '@wuxin/web/empty-state'
import { useModuleId } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { problemText } from '@wuxin/web/problem'
import { renewModule } from '@wuxin/web/query-client'
import { Alert } from '@wuxin/web/ui'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ConfirmLine } from './confirm-line.tsx'

/** As many as one confirms at a time. */
const atOnce = 100

/** 一起确认: what waits for confirmation at one's places, looked through line by line and confirmed together; one's own is somebody else's to confirm. */
export default function ConfirmPage() {
  const t = useTexts()
  const module = useModuleId()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const query = useQuery(trpc.records.list.queryOptions({ chip: 'reported', size: atOnce, sort: 'day' }))
  const own = useQuery(trpc.own.me.queryOptions())
  const { mutate, error, isPending } = useMutation({
    mutationFn: (rows: readonly RecordRow[]) => client.records.confirmMany.mutate({ records: rows.map(({ id, version }) => ({ id, version })) }),
    onSuccess: ({ confirmed, left: kept }) => announce([t('records.confirmedMany', { count: confirmed.length }), ...(kept.length > 0 ? [t('records.leftMany', { count: kept.length })] : [])].join('')),
    onSettled: () => renewModule('volunteers'),
  })
  const { data } = query
  if (!data) return <Arriving query={query} />
  const isOwn = (row: RecordRow) => row.volunteer.id === own.data?.id
  const chosen = data.rows.filter((row) => !left.has(row.id) && !isOwn(row))
  const turn = (id: string) => setLeft((now) => new Set(now.has(id) ? [...now].filter((each) => each !== id) : [...now, id]))
  return (
    <section className="wx-list">
      <PageHeader
        title={t('records.do.confirmMany')}
        count={data.total}
        asOf={data.asOf}
        action={data.rows.length > 0 && { label: t('records.confirmChosen', { count: chosen.length }), onClick: () => mutate(chosen), busy: isPending, cannot: chosen.length === 0 ? t('records.noneChosen') : undefined }}
      />
      <p className="wx-quiet vo-lead">{t('records.confirmHint')}</p>
      {error && <Alert type="error" showIcon role="alert" title={problemText(error, module)} />}
      {data.rows.length === 0 ? (
        <EmptyState reason="nothing-yet" text={t('records.noneWaiting')} hint={t('records.noneWaitingHint')} />
      ) : (
        <ul className="vo-confirm">
          {data.rows.map((row) => (
            <ConfirmLine key={row.id} row={row} isChosen={chosen.includes(row)} isOwn={isOwn(row)} href={modulePath('volunteers', `records/${row.id}`)} onTurn={() => turn(row.id)} />
          ))}
        </ul>
      )}
    </section>
  )
}
