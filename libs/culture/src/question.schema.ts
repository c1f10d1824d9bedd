import { areaCode } from '@wuxin/platform/area'
import { byId, differs, reasonStep, step, text } from '@wuxin/platform/input.schema'
import { listOf, listQuery, sheetLanguage } from '@wuxin/platform/list'
import { instant, placeView } from '@wuxin/platform/view.schema'
import { z } from 'zod'
import { difficulties, questionFault, questionKinds, questionLimits } from './question.rules.ts'

const optional = (longest: number) => text(longest).nullable().default(null)

/** A bank (题库): questions of a place, which everybody of its county may draw from. */
const bank = { name: text(questionLimits.name), about: optional(questionLimits.about) }
/** 新建题库. Problem BANK_NAME_TAKEN. */
export const addBankInput = z.object({ area: areaCode, ...bank })
/** 修改题库. Problem BANK_NAME_TAKEN. */
export const amendBankInput = step.extend(bank)
/** The banks of a county. */
export const banksInput = z.object({ county: areaCode.length(6) })

/** A question (题目). Of true and false there are no options to write: 0 is 对, 1 is 错. */
const told = {
  kind: z.enum(questionKinds), text: text(questionLimits.text), options: z.array(text(questionLimits.option)).max(questionLimits.options).default([]),
  /** Which options are right, counted from 0. */
  answer: z.array(z.int().min(0).max(questionLimits.options - 1)).refine((all) => differs(all.map(String)), { error: 'ANSWER_UNFIT' }),
  explanation: optional(questionLimits.explanation), subject: text(questionLimits.subject), difficulty: z.enum(difficulties).default('medium'),
}
const sound = <Shape extends z.ZodType<{ kind: (typeof questionKinds)[number]; options: string[]; answer: number[] }>>(shape: Shape): Shape =>
  shape.superRefine((question, context) => {
    const fault = questionFault(question)
    if (fault) context.addIssue({ code: 'custom', message: fault.code, path: [fault.field] })
  }) as Shape // a refinement leaves the shape as it is

/** 新建题目. Problem QUESTION_TWICE. */
export const addQuestionInput = sound(z.object({ bank: z.uuid(), ...told }))
/** 修改题目: the edition before stays for the papers that were drawn with it. Problem QUESTION_TWICE. */
export const amendQuestionInput = sound(step.extend(told))
/** 停用: no paper draws it from now on. */
export const retireQuestionInput = reasonStep
/** Everything that is told of a question. */
export type ToldQuestion = Omit<z.output<typeof addQuestionInput>, 'bank'>
/** Reads one bank. */
export const bankById = byId

/** The questions of a bank in force. */
export const questionListInput = listQuery(['subject', 'kind', 'difficulty']).extend({
  bank: z.uuid(), kind: z.enum(questionKinds).optional(), difficulty: z.enum(difficulties).optional(), subject: z.string().max(questionLimits.subject).optional(),
})
export type QuestionListInput = z.output<typeof questionListInput>
/** The list's own question without its pages, as an address spells it. */
export const questionExportInput = questionListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })

/** A bank as its row shows it; `subjects` with how many questions each has. */
export const bankView = z.object({
  id: z.uuid(), version: z.int(), area: areaCode, place: placeView, name: z.string(), about: z.string().nullable(), questions: z.int(),
  subjects: z.array(z.object({ subject: z.string(), questions: z.int() })), changedAt: instant,
})
export type BankView = z.infer<typeof bankView>
/** All banks of a county. */
export const bankTable = z.array(bankView)

/** A question as staff read it. */
export const questionRow = z.object({
  id: z.uuid(), version: z.int(), kind: z.enum(questionKinds), text: z.string(), options: z.array(z.string()), answer: z.array(z.int()), explanation: z.string().nullable(), subject: z.string(),
  difficulty: z.enum(difficulties), edition: z.int(),
})
export type QuestionRow = z.infer<typeof questionRow>
/** A page of them. */
export const questionList = listOf(questionRow)
