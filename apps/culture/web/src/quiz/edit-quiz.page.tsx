import { skipToken, useQuery } from '@tanstack/react-query'
import { amendQuizInput, makeQuizInput, type QuizView } from '@wuxin/culture/quiz.schema'
import { announce } from '@wuxin/web/announce'
import { Arriving } from '@wuxin/web/arriving'
import { useCounty } from '@wuxin/web/county'
import { modulePath } from '@wuxin/web/module-path'
import { PageHeader } from '@wuxin/web/page-header'
import { renewModule } from '@wuxin/web/query-client'
import { useNavigate, useParams } from '@wuxin/web/router'
import { SchemaForm } from '@wuxin/web/schema-form'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { blankDraw, RuleFields } from './rule-fields.tsx'

const told = ({ banks, draws, minutes, tries, closesAt, shows }: QuizView) => ({ banks: banks.map(({ id }) => id), draws, minutes, tries, closesAt, shows })

/** 设答题: the rule by which the papers of an event's quiz are drawn; until it opens it is told anew here. */
export default function EditQuizPage() {
  const t = useTexts()
  const navigate = useNavigate()
  const county = useCounty()
  const { id } = useParams()
  const query = useQuery(trpc.quizzes.of.queryOptions(id ? { event: id } : skipToken))
  const banks = useQuery(trpc.banks.table.queryOptions({ county }))
  const { data: quiz } = query
  if (!id || quiz === undefined) return <Arriving query={query} />
  if (!banks.data) return <Arriving query={banks} />
  const does = quiz === null ? 'make' : 'amend'
  const frame = {
    submitLabel: t('quizzes.save'),
    onDone: () => {
      announce(t(`quizzes.done.${does}`))
      void renewModule('culture')
      void navigate(modulePath('culture', `events/${id}/quiz`))
    },
    children: <RuleFields banks={banks.data} />,
  }
  return (
    <section className="wx-page">
      <PageHeader title={t(`quizzes.do.${does === 'make' ? 'make' : 'amend'}`)} />
      <div className="wx-panel wx-narrow">
        {quiz === null ? (
          <SchemaForm {...frame} schema={makeQuizInput} fixed={{ event: id }} initial={{ banks: [], draws: [blankDraw], shows: 'at_once' }} submit={client.quizzes.make.mutate} />
        ) : (
          <SchemaForm {...frame} schema={amendQuizInput} fixed={{ id: quiz.id, version: quiz.version }} initial={told(quiz)} submit={client.quizzes.amend.mutate} />
        )}
      </div>
    </section>
  )
}
