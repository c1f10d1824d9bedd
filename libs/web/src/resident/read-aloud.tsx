import { useEffect, useState } from 'react'
import { useLanguage, useWords } from '../i18n.ts'
import { Icon } from '../icon.tsx'

/** Reads the page aloud, and stops when it is pressed again or the page goes. Not shown where the device cannot speak. */
export function ReadAloud() {
  const t = useWords('web')
  const language = useLanguage()
  const [isReading, setReading] = useState(false)
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), [])
  if (!('speechSynthesis' in globalThis)) return null
  const read = () => {
    speechSynthesis.cancel()
    if (isReading) return setReading(false)
    const speech = new SpeechSynthesisUtterance(document.querySelector('main')?.innerText ?? '')
    speech.lang = language
    speech.rate = 0.9
    speech.addEventListener('end', () => setReading(false))
    speech.addEventListener('error', () => setReading(false))
    setReading(true)
    speechSynthesis.speak(speech)
  }
  return (
    <button type="button" className="wx-head-button" aria-pressed={isReading} onClick={read}>
      <Icon name="sound" /> {t(isReading ? 'resident.stop' : 'resident.read')}
    </button>
  )
}
