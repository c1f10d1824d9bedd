import { nextDay } from '@wuxin/patrols/plan.rules'
import type { ShiftRow } from '@wuxin/patrols/shift.schema'
import { modulePath } from '@wuxin/web/module-path'
import { useNow } from '@wuxin/web/now'
import { PlaceText } from '@wuxin/web/place-text'
import { Link } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { clockText, dateText } from '@wuxin/web/time'
import type { OnPhone } from '../phone/use-own-shifts.ts'
import { rowHere } from '../phone/walk-state.rules.ts'
import { useTexts } from '../texts.ts'
import { shiftTone } from '../shift/shift-tone.ts'

/** One of my shifts: when, where, how far, and what of it waits on this phone. */
export function OwnShift({ row, onPhone, isSending }: { row: ShiftRow; onPhone: OnPhone | null; isSending: boolean }) {
  const t = useTexts()
  const today = dateText(useNow())
  const { state, visited } = onPhone ? rowHere(row, onPhone.queue) : row
  const day = row.day === today ? t('walk.today') : row.day === nextDay(today) ? t('walk.tomorrow') : row.day
  const waits = onPhone ? onPhone.actions + onPhone.photos : 0
  return (
    <li>
      <Link className="pw-card" to={modulePath('patrols', `walk/${row.id}`)}>
        <strong>{row.route.name}</strong>
        <StateTag tone={shiftTone[state]}>{t(`shifts.states.${state}`)}</StateTag>
        <span>
          {day} {clockText(row.begins)}–{clockText(row.ends)}
        </span>
        <span>
          {row.team.name} · <PlaceText place={row.place} />
        </span>
        <span className="wx-quiet">
          {t('walk.visited', { visited, of: row.checkpoints })}
          {onPhone && ` · ${t('walk.onPhone')}`}
        </span>
        {waits > 0 && <StateTag tone="dueSoon">{t(isSending ? 'walk.sendingSome' : 'walk.waitingSome', { count: waits })}</StateTag>}
      </Link>
    </li>
  )
}
