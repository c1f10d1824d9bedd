import type { PatrolFigure } from '@wuxin/patrols/figure.rules'
import { is, type Condition } from '@wuxin/service/list/condition'
import { sql } from 'kysely'

/** How often somebody checked in on a shift `sh`. */
export const checkedIn = sql`(select count(*) from check_in counted where counted.shift_id = sh.id)`
/** What was found on a shift `sh`. */
export const foundOn = sql`(select count(*) from finding counted where counted.shift = sh.id)`

/** Which shifts each figure counts, or counts within; of any other figure there are none. */
export const shiftFigures: Partial<Record<PatrolFigure, Condition>> & Record<'shifts' | 'missed' | 'check_ins' | 'findings', Condition> = {
  shifts: is`sh.state = 'done'`,
  missed: is`sh.state = 'missed'`,
  check_ins: is`${checkedIn} > 0`,
  findings: is`${foundOn} > 0`,
}

/** A shift's day lies within these, both included; either may be left open. */
export const onDays = ({ from, to }: { from?: string; to?: string }): Condition[] => [...(from ? [is`sh.day >= ${from}`] : []), ...(to ? [is`sh.day <= ${to}`] : [])]
