import type { ReactNode } from 'react'
import { BigChoice } from '../big-choice.tsx'
import { BigField } from '../big-field.tsx'
import type { ResidentForm } from '../use-resident-form.ts'

/** Whether what was promised is done, and what there is to say; nothing is chosen at first. */
export interface Verdict {
  isDone: 'yes' | 'no' | null
  words: string
}

/** 办好了吗: yes or no in large type, and a few words beside it. */
export function VerdictPart({ form, texts, longest, errors, children }: {
  form: Pick<ResidentForm<Verdict>, 'values' | 'set'>
  /** What is asked, both answers, what becomes of a no, what is missing then, and what one may remark otherwise. */
  texts: { question: string; yes: string; no: string; afterNo: string; lacks: string; remark: string }
  /** Characters. */
  longest: number
  /** Why the answer, or the words, are refused. */
  errors: { answer?: string; words?: string }
  /** Stands between the answer and the words. */
  children?: ReactNode
}) {
  const { isDone, words } = form.values
  return (
    <>
      <BigChoice
        label={texts.question}
        options={[
          { value: 'yes', label: texts.yes },
          { value: 'no', label: texts.no, hint: texts.afterNo },
        ]}
        value={isDone}
        onChange={(value) => form.set('isDone', value as Verdict['isDone']) /* one of the options above */}
        error={errors.answer}
      />
      {children}
      <BigField label={isDone === 'no' ? texts.lacks : texts.remark} rows={3} maxLength={longest} value={words} onChange={(next) => form.set('words', next)} error={errors.words} />
    </>
  )
}
