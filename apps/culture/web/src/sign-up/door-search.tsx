import { readTrackingCode } from '@wuxin/platform/tracking-code.rules'
import { useId, useState } from 'react'
import { useTexts } from '../texts.ts'

/** One field for whoever stands at the door: a surname, a number's last four digits, or a code that could not be scanned. */
export function DoorSearch({ onFind, onCode }: { onFind: (q: string) => void; onCode?: (code: string) => void }) {
  const t = useTexts()
  const id = useId()
  const [typed, setTyped] = useState('')
  return (
    <form
      className="cs-door__search"
      onSubmit={(event) => {
        event.preventDefault()
        const code = readTrackingCode(typed)
        if (code === null || !onCode) return onFind(typed.trim())
        setTyped('')
        onCode(code)
      }}
    >
      <label htmlFor={id}>{t('signUps.find')}</label>
      <div>
        <input id={id} value={typed} maxLength={40} autoComplete="off" placeholder={t('signUps.findHint')} onChange={(event) => setTyped(event.target.value)} />
        <button type="submit" className="wx-button">
          {t('signUps.do.find')}
        </button>
      </div>
    </form>
  )
}
