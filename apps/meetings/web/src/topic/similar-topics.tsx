import { skipToken, useQuery } from '@tanstack/react-query'
import { areaCode } from '@wuxin/platform/area'
import { Alert } from '@wuxin/web/ui'
import { useDeferredValue } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { TopicLines } from './topic-lines.tsx'

/** Open topics at the same place that these words sound like: perhaps it was raised already. Nothing where none is alike. */
export function SimilarTopics({ area, words, but }: { area: string | null | undefined; words: string; but?: string }) {
  const t = useTexts()
  const typed = useDeferredValue(words.trim())
  const place = areaCode.safeParse(area).data
  const { data } = useQuery(trpc.topics.similar.queryOptions(place && typed.length >= 2 ? { area: place, words: typed.slice(0, 2000), but } : skipToken))
  if (!data?.length) return null
  return <Alert type="warning" showIcon role="note" className="mt-hint" title={t('topics.similar')} description={<TopicLines rows={data} />} />
}
