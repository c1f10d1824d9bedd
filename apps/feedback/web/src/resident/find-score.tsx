import { BigButton } from '@wuxin/web/resident/big-button'
import { BigField } from '@wuxin/web/resident/big-field'
import { keptCodes } from '@wuxin/web/resident/kept-codes'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import { keptScores } from './kept-scores.ts'

/** The code on the poster, typed; and what this phone has scored, to see what came of it. */
export function FindScore({ onFind }: { onFind: (code: string) => void }) {
  const t = useTexts()
  const [typed, setTyped] = useState('')
  const [isMissing, setMissing] = useState(false)
  const kept = keptCodes(keptScores)
  return (
    <>
      <h1>{t('score.title')}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim()) return onFind(typed.trim())
          setMissing(true)
        }}
      >
        <BigField label={t('score.enter')} hint={t('score.enterHint')} value={typed} onChange={setTyped} maxLength={40} autoComplete="off" error={isMissing && !typed.trim() ? t('score.codeMissing') : undefined} />
        <BigButton submit>{t('score.find')}</BigButton>
      </form>
      {kept.length > 0 && (
        <section className="wx-part">
          <h2>{t('score.given')}</h2>
          {kept.map(({ code, words }) => (
            <BigButton key={code} plain onClick={() => onFind(code)}>
              {words}
            </BigButton>
          ))}
        </section>
      )}
    </>
  )
}
