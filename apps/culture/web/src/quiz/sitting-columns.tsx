import type { SittingRow } from '@wuxin/culture/quiz.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { MaskedText } from '@wuxin/web/masked-text'
import { Moment } from '@wuxin/web/moment'
import { StateTag } from '@wuxin/web/state-tag'
import { Button } from '@wuxin/web/ui'
import { client } from '../api.ts'

const contactText = ({ name, phone }: SittingRow['contact']): string => [name, phone].filter(Boolean).join(' ')

const reveal = (id: string) => async (reason: string) => contactText(await client.quizzes.unmask.mutate({ id, reason }))

const stateOf = ({ voided, endedAt }: SittingRow): 'voided' | 'ended' | 'running' => (voided !== null ? 'voided' : endedAt !== null ? 'ended' : 'running')
const tones = { voided: 'outOfRemit', ended: 'done', running: 'underWay' } as const

/** The columns of papers; `onExcuse` where the caller may let somebody sit again. */
export const sittingColumns = (t: Translate, { mayUnmask, onExcuse }: { mayUnmask: boolean; onExcuse: ((row: SittingRow) => void) | undefined }): Column<SittingRow>[] => [
  { key: 'contact', title: t('quizzes.column.contact'), render: ({ id, contact }) => <MaskedText masked={contactText(contact)} reveal={mayUnmask ? reveal(id) : undefined} /> },
  { key: 'state', title: t('quizzes.column.state'), render: (row) => <StateTag tone={tones[stateOf(row)]}>{t(`quizzes.sitting.${stateOf(row)}`)}</StateTag>, isBadge: true },
  { key: 'score', title: t('quizzes.column.score'), sort: true, render: ({ score }) => score },
  { key: 'right', title: t('quizzes.column.right'), render: ({ right, questions }) => right !== null && `${right} / ${questions}` },
  { key: 'answered', title: t('quizzes.column.answered'), render: ({ answered, questions }) => `${answered} / ${questions}` },
  { key: 'seconds', title: t('quizzes.column.seconds'), sort: true, render: ({ seconds }) => seconds !== null && t('quizzes.taken', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }) },
  { key: 'begunAt', title: t('quizzes.column.begunAt'), sort: true, render: ({ begunAt }) => <Moment at={begunAt} /> },
  { key: 'ending', title: t('quizzes.column.endedAt'), render: ({ ending, voided }) => voided ?? (ending && t(`quizzes.endings.${ending}`)) },
  { key: 'attempt', title: t('quizzes.column.attempt'), render: ({ attempt }) => attempt, deskOnly: true },
  { key: 'do', title: t('quizzes.column.do'), render: (row) => onExcuse && row.voided === null && <Button type="link" size="small" onClick={() => onExcuse(row)}>{t('quizzes.do.excuse')}</Button> },
]
