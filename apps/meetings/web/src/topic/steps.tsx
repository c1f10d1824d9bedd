import { acceptInput, answerInput, confirmInput, declineInput, disputeInput, mergeInput, referInput, superviseInput } from '@wuxin/meetings/topic-input.schema'
import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import type { TopicAction } from '@wuxin/meetings/topic.schema'
import { limits } from '@wuxin/meetings/limit.rules'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { AcceptForm } from './accept.form.tsx'
import { MergeForm } from './merge.form.tsx'
import { ReferForm } from './refer.form.tsx'
import { WordsForm } from './words.form.tsx'

const step = stepOf<TopicRecord>()

/** What is known of the end, as the answer begins: the resolution, and what the tasks came to. */
const known = ({ resolutions, tasks }: TopicRecord): string | undefined =>
  [resolutions.at(-1)?.words, ...tasks.map(({ result }) => result)].filter(Boolean).join('\n').slice(0, limits.words) || undefined

/** The steps of a topic that people take by themselves; the others are taken with its meeting and its tasks. */
export const steps = {
  accept: step({ schema: acceptInput, Fields: AcceptForm, submit: client.topics.accept.mutate, initial: ({ title, body }) => ({ title, ...(body && { body: body.id }) }) }),
  decline: step({ schema: declineInput, Fields: () => <WordsForm name="reason" label="reason" hint="answer" />, submit: client.topics.decline.mutate, isIrreversible: true }),
  merge: step({ schema: mergeInput, Fields: MergeForm, submit: client.topics.merge.mutate, isIrreversible: true }),
  refer: step({ schema: referInput, Fields: ReferForm, submit: client.topics.refer.mutate, initial: ({ reserved }) => ({ matter: reserved ?? undefined }), isIrreversible: true }),
  confirm: step({ schema: confirmInput, Fields: ({ record }) => <WordsForm label={record.fromOutside ? 'said' : 'note'} rows={3} />, submit: client.topics.confirm.mutate, isIrreversible: true }),
  dispute: step({ schema: disputeInput, Fields: () => <WordsForm name="reason" label="dispute" hint="dispute" />, submit: client.topics.dispute.mutate }),
  answer: step({
    schema: answerInput,
    Fields: () => <WordsForm label="answer" hint="answer" rows={6} />,
    submit: client.topics.answer.mutate,
    initial: (record) => ({ words: known(record) }),
    isIrreversible: true,
  }),
  supervise: step({ schema: superviseInput, Fields: () => <WordsForm label="supervise" />, submit: client.topics.supervise.mutate }),
} satisfies Partial<Record<TopicAction, RecordStep<TopicRecord>>>

export type StepName = keyof typeof steps
