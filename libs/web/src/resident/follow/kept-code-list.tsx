import { useState } from 'react'
import { useWords } from '../../i18n.ts'
import { dateText } from '../../shanghai.ts'
import { forgetCode, keptCodes } from '../kept-codes.ts'
import type { Tracker } from './find-by-code.tsx'

/** What was sent from this phone to any module, the latest first, each opened by one touch; nothing where there is none. */
export function KeptCodeList({ trackers, onOpen }: { trackers: readonly Tracker[]; onOpen: (tracker: Tracker, code: string) => void }) {
  const t = useWords('web')
  const [, setForgotten] = useState(0)
  const kept = trackers.flatMap((tracker) => keptCodes(tracker.keptAs).map((each) => ({ ...each, tracker }))).sort((one, other) => other.at - one.at)
  if (!kept.length) return null
  return (
    <section className="wx-part">
      <h2>{t('resident.mine')}</h2>
      <ul className="wx-kept-codes">
        {kept.map(({ code, words, at, number, tracker }) => (
          <li key={code}>
            <button type="button" className="wx-kept-codes__open" onClick={() => onOpen(tracker, code)}>
              <strong>{words}</strong>
              <small>
                {dateText(at)} · {number}
              </small>
            </button>
            <button
              type="button"
              className="wx-button"
              onClick={() => {
                forgetCode(tracker.keptAs, code)
                setForgotten((count) => count + 1)
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
