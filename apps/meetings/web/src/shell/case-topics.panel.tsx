import '../staff.css'
import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import type { PanelSlots } from '@wuxin/web/slots'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { TopicLines } from '../topic/topic-lines.tsx'

/** Beside a case: the topics that it became, and where each stands. */
export default function CaseTopicsPanel({ id }: PanelSlots['feedback.case']) {
  const t = useTexts()
  const { data, error, refetch } = useQuery(trpc.topics.bySource.queryOptions({ kind: 'case', id }))
  if (!data) return <Arriving query={{ error, refetch }} rows={1} />
  return data.length ? <TopicLines rows={data} /> : <p className="wx-quiet">{t('panel.noneOfCase')}</p>
}
