import { useState } from 'react'
import { useWords } from '../i18n.ts'
import { BigButton } from './big-button.tsx'
import { BigField } from './big-field.tsx'
import { KeptCodeList } from './kept-code-list.tsx'

/** 查进度: a record by its code, or one of those sent from this phone. */
export function CodeSearch({ title, keptAs, keptTitle, read, onOpen }: {
  title: string
  /** The name under which this phone keeps codes. */
  keptAs: string
  keptTitle: string
  /** The code in what was typed; null where it is none. */
  read: (typed: string) => string | null
  onOpen: (code: string) => void
}) {
  const t = useWords('web')
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const code = read(typed)
        setWrong(code === null)
        if (code) onOpen(code)
      }}
    >
      <h1>{title}</h1>
      <KeptCodeList name={keptAs} title={keptTitle} onOpen={onOpen} />
      <BigField
        label={t('resident.code')}
        hint={t('resident.codeHint')}
        value={typed}
        onChange={(next) => {
          setTyped(next)
          setWrong(false)
        }}
        maxLength={40}
        autoComplete="off"
        error={isWrong ? t('resident.codeWrong') : undefined}
      />
      <BigButton submit>{t('resident.look')}</BigButton>
    </form>
  )
}
