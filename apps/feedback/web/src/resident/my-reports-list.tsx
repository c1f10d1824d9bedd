import { dateText } from '@wuxin/web/time'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import { forgetReport, myReports } from './my-reports.ts'

/** The reports sent from this phone, each opened by one touch; nothing where there are none. */
export function MyReports({ onOpen }: { onOpen: (code: string) => void }) {
  const t = useTexts()
  const [reports, setReports] = useState(myReports)
  if (!reports.length) return null
  return (
    <section className="fb-part">
      <h2>{t('resident.mine')}</h2>
      <ul className="fb-mine">
        {reports.map(({ code, words, at, number }) => (
          <li key={code}>
            <button type="button" className="fb-mine__open" onClick={() => onOpen(code)}>
              <strong>{words}</strong>
              <small>
                {dateText(at)} · {number}
              </small>
            </button>
            <button
              type="button"
              className="wx-button"
              onClick={() => {
                forgetReport(code)
                setReports(myReports())
              }}
            >
              {t('resident.forget')}
            </button>
          </li>
        ))}
      </ul>
      <p className="wx-quiet">{t('resident.mineHint')}</p>
    </section>
  )
}
