/** 单选, 多选, 判断. */
export const questionKinds = ['single', 'multiple', 'true_false'] as const
export type QuestionKind = (typeof questionKinds)[number]
/** 易, 中, 难. */
export const difficulties = ['easy', 'medium', 'hard'] as const
export type Difficulty = (typeof difficulties)[number]

/** Longest texts in characters, and the most of what a question and a bank hold. */
export const questionLimits = { name: 40, about: 200, text: 300, option: 120, options: 6, explanation: 500, subject: 20, bank: 5000 } as const

/** What right and wrong of a question follow from. */
export interface Asked {
  kind: QuestionKind
  options: readonly string[]
  /** Which options are right, from 0; of true and false 0 is 对, 1 is 错. */
  answer: readonly number[]
}

/** Why a question cannot be asked, and of which field that is said. */
export interface QuestionFault {
  field: 'options' | 'answer'
  code: 'OPTIONS_COUNT' | 'OPTION_TWICE' | 'ANSWER_ONE' | 'ANSWER_SEVERAL' | 'ANSWER_UNFIT'
}

/** How many options somebody chooses from. */
export const choicesOf = ({ kind, options }: Pick<Asked, 'kind' | 'options'>): number => (kind === 'true_false' ? 2 : options.length)

/** What is wrong with a question; null where it can be asked: two options or more that differ, one right answer of single and true or false, two or more of multiple. */
export function questionFault({ kind, options, answer }: Asked): QuestionFault | null {
  if (kind !== 'true_false' && (options.length < 2 || options.length > questionLimits.options)) return { field: 'options', code: 'OPTIONS_COUNT' }
  if (kind === 'true_false' && options.length > 0) return { field: 'options', code: 'OPTIONS_COUNT' }
  if (new Set(options).size < options.length) return { field: 'options', code: 'OPTION_TWICE' }
  if (kind === 'multiple' && answer.length < 2) return { field: 'answer', code: 'ANSWER_SEVERAL' }
  if (kind !== 'multiple' && answer.length !== 1) return { field: 'answer', code: 'ANSWER_ONE' }
  if (answer.some((each) => each >= choicesOf({ kind, options }))) return { field: 'answer', code: 'ANSWER_UNFIT' }
  return null
}

/** Whether what somebody chose is right: every right option and none besides. */
export const isRight = (answer: readonly number[], chosen: readonly number[]): boolean => answer.length === chosen.length && answer.every((each) => chosen.includes(each))

/** Whether somebody can have chosen this of a question: options that it has, none twice, and one alone where one is right. */
export const isChoice = (asked: Pick<Asked, 'kind' | 'options'>, chosen: readonly number[]): boolean =>
  new Set(chosen).size === chosen.length && chosen.every((each) => each < choicesOf(asked)) && (asked.kind === 'multiple' || chosen.length <= 1)
