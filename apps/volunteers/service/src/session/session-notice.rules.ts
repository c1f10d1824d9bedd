import type { Addressee } from '@wuxin/events/notice'
import { isUnitBound } from '@wuxin/platform/role'
import type { Directory } from '@wuxin/service/directory'
import type { Notice } from '@wuxin/service/life/notice'
import { butFor } from '@wuxin/service/life/notice'
import { convenerAt } from '@wuxin/service/life/convener'
import type { Step } from '../step/step.table.ts'
import type { Session } from './session.entity.ts'

/** The steps that change what the other side counts on. */
const heard = ['plan', 'amend', 'close', 'cancel']

/** A session is between a unit and whoever organises the place: what one of them does the other hears. */
export function noticesOf(session: Pick<Session, 'id' | 'area' | 'providerUnit' | 'title' | 'day' | 'from' | 'spot'>, { action, actorId, actorRole }: Pick<Step, 'action' | 'actorId' | 'actorRole'>, directory: Directory): Notice[] {
  if (!heard.includes(action)) return []
  const { id, area, providerUnit, title, day, from, spot } = session
  const to: Addressee[] = actorRole !== null && isUnitBound(actorRole) ? convenerAt(area, directory) : [{ unit: providerUnit }]
  return [{ to: butFor(actorId, to), text: `notice.session.${action}`, params: { title, day, from, spot }, link: `/m/volunteers/sessions/${id}` }]
}
