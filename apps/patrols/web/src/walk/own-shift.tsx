import type { ShiftRow } from '@wuxin/patrols/shift.schema'
import { modulePath } from '@wuxin/web/module-path'
import { PlaceText } from '@wuxin/web/place-text'
import { Link } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { clockText } from '@wuxin/web/time'
import type { OnPhone } from '../phone/use-own-shifts.ts'
import { useTexts } from '../texts.ts'
import { shiftTone } from '../shift/shift-tone.ts'

/** One of my shifts: when, where, how far, and what of it waits on this phone. */
export function OwnShift({ row, onPhone, isSending }: { row: ShiftRow; onPhone: OnPhone | null; isSending: boolean }) {
  const t = useTexts()
  const waits = onPhone ? onPhone.actions + onPhone.photos : 0
  return (
    <li>
      <Link className="pw-card" to={modulePath('patrols', `walk/${row.id}`)}>
        <strong>{row.route.name}</strong>
        <StateTag tone={shiftTone[row.state]}>{t(`shifts.states.${row.state}`)}</StateTag>
        <span>
          {row.day} {clockText(row.begins)}–{clockText(row.ends)}
        </span>
        <span>
          {row.team.name} · <PlaceText place={row.place} />
        </span>
        <span className="wx-quiet">
          {t('walk.visited', { visited: row.visited, of: row.checkpoints })}
          {onPhone && ` · ${t('walk.onPhone')}`}
        </span>
        {waits > 0 && <StateTag tone="dueSoon">{t(isSending ? 'walk.sendingSome' : 'walk.waitingSome', { count: waits })}</StateTag>}
      </Link>
    </li>
  )
}
