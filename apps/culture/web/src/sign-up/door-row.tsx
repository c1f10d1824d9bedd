import type { SignUpRow } from '@wuxin/culture/sign-up.schema'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import { nameOf } from './sign-up-columns.tsx'
import { SignUpStateTag } from './sign-up-state-tag.tsx'

/** Heads that may come of one sign-up, beside those that it says. */
const most = 10

/** Somebody at the door: 到了 at one touch, with another number of heads where more or fewer came; what was pressed by mistake is taken back. */
export function DoorRow({ row, isBusy, onCome, onUndo }: { row: SignUpRow; isBusy: boolean; onCome: (heads: number) => void; onUndo: () => void }) {
  const t = useTexts()
  const [heads, setHeads] = useState(row.heads)
  const { contact, attendedAt, attendedHeads, state } = row
  return (
    <li className="cs-door__row">
      <div>
        <strong>{nameOf(row, t)}</strong> <SignUpStateTag row={row} />
        <small>{[contact.phone, t('signUps.heads', { count: attendedHeads ?? row.heads })].filter(Boolean).join(' · ')}</small>
      </div>
      {attendedAt !== null && (
        <button type="button" className="wx-button" onClick={onUndo}>
          {t('signUps.do.unattend')}
        </button>
      )}
      {attendedAt === null && (state === 'in' || state === 'offered') && (
        <div className="cs-door__come">
          <select aria-label={t('signUps.headsThere')} value={heads} onChange={(event) => setHeads(Number(event.target.value))}>
            {Array.from({ length: most }, (_, nth) => nth + 1).map((count) => (
              <option key={count} value={count}>
                {t('signUps.heads', { count })}
              </option>
            ))}
          </select>
          <button type="button" className="wx-button wx-button--main" disabled={isBusy} onClick={() => onCome(heads)}>
            {t('signUps.do.came')}
          </button>
        </div>
      )}
    </li>
  )
}
