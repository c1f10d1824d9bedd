import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'
import { TermFields } from './term-fields.tsx'

/** Days on which a carer, or the household, is not there; a carer may say why. */
export function AbsenceForm({ before, isCarer = false }: { before: string; isCarer?: boolean }) {
  const t = useTexts()
  return (
    <>
      <p className="wx-given">{t(`households.before.${before}`)}</p>
      <TermFields />
      {isCarer && <WordsField name="reason" label={t('households.label.absence')} rows={2} />}
    </>
  )
}
