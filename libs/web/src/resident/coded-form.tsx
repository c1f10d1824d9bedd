import { useState } from 'react'
import { useWords } from '../i18n.ts'
import { useModule } from '../module-context.tsx'
import { BigForm, type BigFormProps } from './big-form.tsx'
import { keepCode } from './kept-codes.ts'
import { SentCode, type Afterwards } from './sent-code.tsx'
import type { ResidentForm } from './use-resident-form.ts'

/** What a resident is given for what was sent: its number, the code to follow it by, and the words that were sent. */
export interface Receipt {
  number: string
  code: string
  words: string
}

interface Props<Given extends Receipt> extends Omit<BigFormProps<Given>, 'onSent' | 'form'> {
  form: Pick<ResidentForm<object>, 'clear' | 'refuse' | 'wasKept'>
  title: string
  /** What the form is for. */
  about?: string
  after: (given: Given) => Afterwards
}

/** Characters of what was sent that tell it from the others on this phone. */
const shown = 40

/** A form that is answered by a code: what was written is kept until it is sent, the code is kept on this phone, and can be written down. */
export function CodedForm<Given extends Receipt>({ title, about, form, after, children, ...sending }: Props<Given>) {
  const t = useWords('web')
  const { tracking } = useModule()
  const [given, setGiven] = useState<Given | null>(null)
  const receive = (receipt: Given) => {
    const { code, number, words } = receipt
    if (tracking) keepCode(tracking.keptAs, { code, number, words: words.slice(0, shown), at: Date.now() })
    setGiven(receipt)
    scrollTo(0, 0)
  }
  if (given) return <SentCode code={given.code} after={after(given)} onAgain={() => setGiven(null)} />
  return (
    <BigForm {...sending} form={form} onSent={receive}>
      <h1>{title}</h1>
      {about && <p className="wx-quiet">{about}</p>}
      {form.wasKept && <p className="wx-quiet">{t('resident.kept')}</p>}
      {children}
    </BigForm>
  )
}
