import { guessCategories } from '@wuxin/feedback/category-guess.rules'
import { isGroup } from '@wuxin/feedback/category.schema'
import { Form } from '@wuxin/web/ui-form'
import { useDeferredValue } from 'react'
import { nameOf } from '../category/category-name.ts'
import { useCategories } from '../category/use-categories.ts'
import { useTexts } from '../texts.ts'

/** The categories that the words sound like, each chosen by one click. */
export function CategoryGuess() {
  const t = useTexts()
  const form = Form.useFormInstance()
  const words = useDeferredValue(Form.useWatch<string | undefined>('words', form) ?? '')
  const chosen = Form.useWatch<string | undefined>('category', form)
  const categories = useCategories()
  const guessed = guessCategories(words, categories.filter((each) => each.active && !isGroup(each.code)))
  if (chosen || !guessed.length) return null
  return (
    <p className="wx-row fb-guess">
      <span className="wx-quiet">{t('register.guess')}</span>
      {guessed.map((category) => (
        <button key={category.code} type="button" className="wx-button" onClick={() => form.setFieldValue('category', category.code)}>
          {nameOf(category)}
        </button>
      ))}
    </p>
  )
}
