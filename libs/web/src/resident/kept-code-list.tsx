import { useState } from 'react'
import { useWords } from '../i18n.ts'
import { dateText } from '../shanghai.ts'
import { forgetCode, keptCodes } from './kept-codes.ts'

/** What was sent from this phone, each opened by one touch; nothing where there is none. */
export function KeptCodeList({ name, title, onOpen }: { name: string; title: string; onOpen: (code: string) => void }) {
  const t = useWords('web')
  const [kept, setKept] = useState(() => keptCodes(name))
  if (!kept.length) return null
  return (
    <section className="wx-part">
      <h2>{title}</h2>
      <ul className="wx-kept-codes">
        {kept.map(({ code, words, at, number }) => (
          <li key={code}>
            <button type="button" className="wx-kept-codes__open" onClick={() => onOpen(code)}>
              <strong>{words}</strong>
              <small>
                {dateText(at)} · {number}
              </small>
            </button>
            <button
              type="button"
              className="wx-button"
              onClick={() => {
                forgetCode(name, code)
                setKept(keptCodes(name))
              }}
            >
              {t('resident.forget')}
            </button>
          </li>
        ))}
      </ul>
      <p className="wx-quiet">{t('resident.keptHere')}</p>
    </section>
  )
}
