import type { ComponentType } from 'react'
import type { z } from 'zod'
import { askExtensionInput, finishInput, grantExtensionInput, handBackInput, reassignInput, refuseExtensionInput, superviseInput } from '@wuxin/meetings/task-input.schema'
import type { TaskAction } from '@wuxin/meetings/task.schema'
import type { TaskRecord } from '@wuxin/meetings/task-view.schema'
import { client } from '../api.ts'
import { AskExtensionForm } from './ask-extension.form.tsx'
import { DecideExtensionForm } from './decide-extension.form.tsx'
import { FinishForm } from './finish.form.tsx'
import { ReassignForm } from './reassign.form.tsx'
import { WordsField } from './words-field.tsx'

/** What a step's drawer is made of: the words' schema, its fields, and where it goes. */
interface TaskStep<Schema extends z.ZodObject = z.ZodObject> {
  schema: Schema
  Fields: ComponentType<{ record: TaskRecord }>
  submit: (input: z.output<Schema>) => Promise<TaskRecord>
  initial?: Partial<z.input<Schema>>
}

/** The drawer hands `submit` what that very schema gave, so the schemas may stand in one table. */
const step = <Schema extends z.ZodObject>(made: TaskStep<Schema>): TaskStep => made as unknown as TaskStep

/** Everything that people do to a task. */
export const taskSteps = {
  finish: step({ schema: finishInput, Fields: FinishForm, submit: client.tasks.finish.mutate, initial: { photos: [] } }),
  handBack: step({ schema: handBackInput, Fields: () => <WordsField name="reason" label="handBack" />, submit: client.tasks.handBack.mutate }),
  reassign: step({ schema: reassignInput, Fields: ReassignForm, submit: client.tasks.reassign.mutate }),
  askExtension: step({ schema: askExtensionInput, Fields: AskExtensionForm, submit: client.tasks.askExtension.mutate }),
  grantExtension: step({
    schema: grantExtensionInput,
    Fields: ({ record }) => <DecideExtensionForm record={record} name="words" label="note" />,
    submit: client.tasks.grantExtension.mutate,
  }),
  refuseExtension: step({
    schema: refuseExtensionInput,
    Fields: ({ record }) => <DecideExtensionForm record={record} name="reason" label="refusal" />,
    submit: client.tasks.refuseExtension.mutate,
  }),
  supervise: step({ schema: superviseInput, Fields: () => <WordsField label="supervise" />, submit: client.tasks.supervise.mutate }),
} satisfies Partial<Record<TaskAction, TaskStep>>

export type TaskStepName = keyof typeof taskSteps
