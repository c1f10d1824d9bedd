import { noticeSent, type Addressee } from '@wuxin/events/notice'
import { countyOf, prefixAt } from '@wuxin/platform/area'
import type { EscalationLevel } from '@wuxin/platform/escalation.rules'
import type { Directory } from '../directory.ts'
import type { Work } from '../work.ts'

/** Who is told, with which text of the module, what it says beside the record's number and place, and the page that it leads to. */
export interface Notice {
  to: Addressee[]
  text: string
  params?: Record<string, string | number>
  link: string
}

/** Sends the notices of a record in the module's own name; those that reach nobody are none. */
export async function tell(work: Work, { number, area }: { number: string; area: string }, notices: readonly Notice[]): Promise<void> {
  const place = (await work.directory(countyOf(area))).areaName(area)
  for (const { to, text, params, link } of notices) {
    if (to.length > 0) await work.publish(noticeSent, { module: work.service.id, to, text, params: { number, place, ...params }, link, area })
  }
}

/** All but the one who acts. */
export const butFor = (actor: string, to: readonly Addressee[]): Addressee[] => to.filter((each) => !('user' in each) || each.user !== actor)

/** Those who see to what is overdue at a level; a county without a leader for the place has its administrator told. */
export function levelAbove(level: EscalationLevel | null, area: string, directory: Directory): Addressee[] {
  if (level === 'community') return [{ role: 'community_worker', area: prefixAt(area, 'community') ?? area }]
  if (level === 'township') return [{ role: 'township_officer', area: prefixAt(area, 'township') ?? area }]
  const leader = directory.nearest(area, ['county_leader'])
  return [leader ? { user: leader.user } : { role: 'county_admin', area: countyOf(area) }]
}
