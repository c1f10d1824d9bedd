import type { PaperItem } from '@wuxin/culture/quiz.schema'
import { useId } from 'react'
import { useTexts } from '../texts.ts'

/** The letter that an option is called by. */
export const letterOf = (option: number): string => String.fromCodePoint(65 + option)

/** One question with its options, each as large as a button; several can be chosen where several are right. */
export function QuizQuestion({ item: { kind, text, options, points }, chosen, onChoose }: { item: PaperItem; chosen: readonly number[]; onChoose: (chosen: number[]) => void }) {
  const t = useTexts()
  const name = useId()
  const isSeveral = kind === 'multiple'
  const shown = kind === 'true_false' ? [t('quiz.true'), t('quiz.false')] : options.map((option, at) => `${letterOf(at)}. ${option}`)
  return (
    <fieldset className="wx-choice">
      <legend>
        {text}
        <small>
          {t(`quiz.kinds.${kind}`)} · {t('quiz.points', { count: points })}
        </small>
      </legend>
      {shown.map((option, at) => (
        <label key={option} className="wx-choice__option">
          <input
            type={isSeveral ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(at)}
            onChange={({ target }) => onChoose(isSeveral ? [...chosen.filter((each) => each !== at), ...(target.checked ? [at] : [])].toSorted((one, other) => one - other) : [at])}
          />
          <span>{option}</span>
        </label>
      ))}
    </fieldset>
  )
}
