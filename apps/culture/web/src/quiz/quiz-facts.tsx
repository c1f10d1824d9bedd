import { countOf, mostOf, type Draw } from '@wuxin/culture/quiz.rules'
import type { QuizView } from '@wuxin/culture/quiz.schema'
import type { Fact } from '@wuxin/web/facts'
import type { Translate } from '@wuxin/web/i18n'
import { dateTimeText } from '@wuxin/web/time'

/** A rule of the paper in words: 文明 · 单选 3 题，每题 10 分. */
function drawText({ subject, kind, difficulty, count, points }: Draw, t: Translate): string {
  const what = [subject, kind && t(`questions.kinds.${kind}`), difficulty && t(`questions.difficulties.${difficulty}`)].filter(Boolean).join(' · ')
  return t('quizzes.draw', { what: what || t('quizzes.any'), count, points })
}

/** What a quiz is: what its papers are drawn from, how long it takes, and when people see what. */
export const quizFacts = ({ banks, draws, minutes, tries, closesAt, shows, openedAt, closedAt }: QuizView, t: Translate): Fact[] => [
  { label: t('quizzes.fact.paper'), value: t('quizzes.paper', { questions: countOf(draws), most: mostOf(draws) }) },
  { label: t('quizzes.fact.time'), value: t('quizzes.minutes', { count: minutes }) },
  { label: t('quizzes.fact.tries'), value: t('quizzes.times', { count: tries }) },
  { label: t('quizzes.fact.shows'), value: t(`quizzes.shows.${shows}`) },
  { label: t('quizzes.fact.closesAt'), value: closesAt === null ? t('quizzes.manual') : dateTimeText(closesAt) },
  { label: t('quizzes.fact.openedAt'), value: openedAt && dateTimeText(openedAt) },
  { label: t('quizzes.fact.closedAt'), value: closedAt && dateTimeText(closedAt) },
  { label: t('quizzes.fact.banks'), value: banks.map(({ name }) => name).join(t('quizzes.joint')), wide: true },
  { label: t('quizzes.fact.draws'), value: <ol className="ct-lines">{draws.map((draw, at) => <li key={at}>{drawText(draw, t)}</li>)}</ol>, wide: true },
]
