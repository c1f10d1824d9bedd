import '../staff.css'
import { useQuery } from '@tanstack/react-query'
import { LoadFailed } from '@wuxin/web/load-failed'
import type { PanelSlots } from '@wuxin/web/slots'
import { Skeleton } from '@wuxin/web/ui'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { TopicLines } from '../topic/topic-lines.tsx'

/** Beside a case: the topics that it became, and where each stands. */
export default function CaseTopicsPanel({ id }: PanelSlots['feedback.case']) {
  const t = useTexts()
  const { data, error, refetch } = useQuery(trpc.topics.bySource.queryOptions({ kind: 'case', id }))
  if (error) return <LoadFailed error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton active paragraph={{ rows: 1 }} />
  return data.length ? <TopicLines rows={data} /> : <p className="wx-quiet">{t('panel.noneOfCase')}</p>
}
