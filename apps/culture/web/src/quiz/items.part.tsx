import { useQuery } from '@tanstack/react-query'
import type { ItemRow } from '@wuxin/culture/quiz.schema'
import type { Column } from '@wuxin/web/list-parts'
import { Rows } from '@wuxin/web/rows'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** 各题情况: how each question did, the hardest first. */
export function ItemsPart({ quiz }: { quiz: string }) {
  const t = useTexts()
  const { data } = useQuery(trpc.quizzes.items.queryOptions({ quiz }))
  if (!data) return null
  const columns: Column<ItemRow>[] = [
    { key: 'text', title: t('quizzes.column.text'), render: ({ text }) => text },
    { key: 'kind', title: t('quizzes.column.kind'), render: ({ kind, difficulty }) => `${t(`questions.kinds.${kind}`)} · ${t(`questions.difficulties.${difficulty}`)}`, width: 120 },
    { key: 'answered', title: t('quizzes.column.answeredBy'), render: ({ answered }) => answered, width: 80 },
    { key: 'right', title: t('quizzes.column.rightOf'), render: ({ right, drawn }) => t('quizzes.items.rate', { right, drawn, percent: Math.round((right / drawn) * 100) }), width: 150 },
  ]
  return (
    <section className="wx-panel">
      <h2>{t('quizzes.items.title')}</h2>
      <p className="wx-quiet">{t(data.length > 0 ? 'quizzes.items.hint' : 'quizzes.items.none')}</p>
      {data.length > 0 && <Rows rows={data} rowKey={({ question }) => question} columns={columns} />}
    </section>
  )
}
