import { askExtensionInput, finishInput, grantExtensionInput, handBackInput, reassignInput, refuseExtensionInput, superviseInput } from '@wuxin/meetings/task-input.schema'
import type { TaskAction } from '@wuxin/meetings/task.schema'
import type { TaskRecord } from '@wuxin/meetings/task-view.schema'
import { AskExtensionFields } from '@wuxin/web/ask-extension-fields'
import { DecideExtensionFields } from '@wuxin/web/decide-extension-fields'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { FinishForm } from './finish.form.tsx'
import { ReassignForm } from './reassign.form.tsx'
import { WordsForm } from './words.form.tsx'

const step = stepOf<TaskRecord>()

/** Everything that people do to a task. */
export const taskSteps = {
  finish: step({ schema: finishInput, Fields: FinishForm, submit: client.tasks.finish.mutate, initial: () => ({ photos: [] }) }),
  handBack: step({ schema: handBackInput, Fields: () => <WordsForm name="reason" label="handBack" />, submit: client.tasks.handBack.mutate }),
  reassign: step({ schema: reassignInput, Fields: ReassignForm, submit: client.tasks.reassign.mutate }),
  askExtension: step({ schema: askExtensionInput, Fields: AskExtensionFields, submit: client.tasks.askExtension.mutate }),
  grantExtension: step({ schema: grantExtensionInput, Fields: DecideExtensionFields, submit: client.tasks.grantExtension.mutate }),
  refuseExtension: step({ schema: refuseExtensionInput, Fields: ({ record }) => <DecideExtensionFields record={record} isRefused />, submit: client.tasks.refuseExtension.mutate }),
  supervise: step({ schema: superviseInput, Fields: () => <WordsForm label="supervise" />, submit: client.tasks.supervise.mutate }),
} satisfies Partial<Record<TaskAction, RecordStep<TaskRecord>>>

export type TaskStepName = keyof typeof taskSteps
