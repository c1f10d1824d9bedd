import type { ComponentType } from 'react'
import type { z } from 'zod'
import { acceptInput, answerInput, confirmInput, declineInput, disputeInput, mergeInput, referInput, superviseInput } from '@wuxin/meetings/topic-input.schema'
import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import type { TopicAction } from '@wuxin/meetings/topic.schema'
import { limits } from '@wuxin/meetings/meetings.schema'
import { client } from '../api.ts'
import { AcceptForm } from './accept.form.tsx'
import { MergeForm } from './merge.form.tsx'
import { ReferForm } from './refer.form.tsx'
import { WordsForm } from './words.form.tsx'

/** What a step's drawer is made of: the words' schema, what stands in it already, its fields, and where it goes. */
export interface Step<Schema extends z.ZodObject = z.ZodObject> {
  schema: Schema
  Fields: ComponentType<{ record: TopicRecord }>
  submit: (input: z.output<Schema>) => Promise<TopicRecord>
  /** `body` is the nearest body that takes topics of the place. */
  initial?: (record: TopicRecord, body: string | undefined) => Partial<z.input<Schema>>
  /** It reaches the proposer, and stays said. */
  isIrreversible?: boolean
}

/** The drawer hands `submit` what that very schema gave, so the schemas may stand in one table. */
const step = <Schema extends z.ZodObject>(made: Step<Schema>): Step => made as unknown as Step

/** What is known of the end, as the answer begins: the resolution, and what the tasks came to. */
const known = ({ resolutions, tasks }: TopicRecord): string | undefined =>
  [resolutions.at(-1)?.words, ...tasks.map(({ result }) => result)].filter(Boolean).join('\n').slice(0, limits.words) || undefined

/** The steps of a topic that people take by themselves; the others are taken with its meeting and its tasks. */
export const steps = {
  accept: step({ schema: acceptInput, Fields: AcceptForm, submit: client.topics.accept.mutate, initial: ({ title, body }, nearest) => ({ title, body: body?.id ?? nearest }) }),
  decline: step({ schema: declineInput, Fields: () => <WordsForm name="reason" label="reason" hint="answer" />, submit: client.topics.decline.mutate, isIrreversible: true }),
  merge: step({ schema: mergeInput, Fields: MergeForm, submit: client.topics.merge.mutate, isIrreversible: true }),
  refer: step({ schema: referInput, Fields: ReferForm, submit: client.topics.refer.mutate, initial: ({ reserved }) => ({ matter: reserved ?? undefined }), isIrreversible: true }),
  confirm: step({ schema: confirmInput, Fields: ({ record }) => <WordsForm label={record.fromOutside ? 'said' : 'note'} rows={3} />, submit: client.topics.confirm.mutate, isIrreversible: true }),
  dispute: step({ schema: disputeInput, Fields: () => <WordsForm name="reason" label="dispute" hint="dispute" />, submit: client.topics.dispute.mutate }),
  answer: step({
    schema: answerInput,
    Fields: () => <WordsForm label="answer" hint="answer" longest={limits.words} rows={6} />,
    submit: client.topics.answer.mutate,
    initial: (record) => ({ words: known(record) }),
    isIrreversible: true,
  }),
  supervise: step({ schema: superviseInput, Fields: () => <WordsForm label="supervise" />, submit: client.topics.supervise.mutate }),
} satisfies Partial<Record<TopicAction, Step>>

export type StepName = keyof typeof steps
