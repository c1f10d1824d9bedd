import { choicesOf, type QuestionKind } from '@wuxin/culture/question.rules'
import { Checkbox, Radio } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { optionText } from './option-text.ts'

/** Which options are right: several of multiple, one of all others. */
export function AnswerInput({ value = [], onChange, kind, options }: { value?: number[]; onChange?: (answer: number[]) => void; kind: QuestionKind; options: string[] }) {
  const t = useTexts()
  const shown = Array.from({ length: choicesOf({ kind, options }) }, (_, at) => ({ value: at, label: optionText(t, { kind, options }, at) }))
  if (shown.length === 0) return <p className="wx-quiet">{t('questions.hint.answer')}</p>
  if (kind === 'multiple') return <Checkbox.Group options={shown} value={value} onChange={(chosen: number[]) => onChange?.(chosen.toSorted((one, other) => one - other))} />
  return <Radio.Group options={shown} value={value[0]} onChange={({ target }) => onChange?.([Number(target.value)])} />
}
