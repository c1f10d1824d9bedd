import type { QuestionKind } from '@wuxin/culture/question.rules'
import type { Translate } from '@wuxin/web/i18n'

/** An option with its letter; of true and false its word. */
export const optionText = (t: Translate, { kind, options }: { kind: QuestionKind; options: readonly string[] }, at: number): string =>
  kind === 'true_false' ? t(at === 0 ? 'questions.true' : 'questions.false') : `${String.fromCodePoint(65 + at)}. ${options[at] ?? ''}`
