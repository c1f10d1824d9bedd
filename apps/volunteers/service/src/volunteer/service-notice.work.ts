import type { Addressee } from '@wuxin/events/notice'
import { countyOf } from '@wuxin/platform/area'
import type { Directory } from '@wuxin/service/directory'
import { conveners } from '@wuxin/service/life/convener'
import { butFor, levelAbove, tell } from '@wuxin/service/life/notice'
import type { Work } from '@wuxin/service/work'
import type { ServiceRecord } from './service-record.entity.ts'

/** Whoever confirms a service at its place: the branch where there is one, else the community or the township; nobody who served or wrote it down. The county's administrator is told of a vacancy. */
export function confirmersOf({ area, personId, reportedById }: Pick<ServiceRecord, 'area' | 'personId' | 'reportedById'>, directory: Directory): Addressee[] {
  const found = conveners.map(([role]) => directory.holders(area, role).filter(({ user }) => user !== personId && user !== reportedById)).find((posts) => posts.length > 0)
  return found ? found.map(({ user }) => ({ user })) : [{ role: 'county_admin', area: countyOf(area) }]
}

const waiting = '/m/volunteers/records?chip=reported'
const link = ({ id }: { id: string }) => `/m/volunteers/records/${id}`

/** Tells whoever confirms that service was written down: once for all that one step wrote. */
export async function tellOfReported(work: Work, records: readonly ServiceRecord[]): Promise<void> {
  const [first] = records
  if (!first) return
  const directory = await work.directory(countyOf(first.area))
  const to = butFor(work.caller.id, confirmersOf(first, directory))
  await tell(work, { number: '', area: first.area }, [{ to, text: 'notice.record.report', params: { day: first.day, count: records.length }, link: records.length === 1 ? link(first) : waiting }])
}

/** Tells whom a step of a record concerns: of a correction whoever confirms, of a refusal whose service it is, and the level that is to see to what is late. */
export async function tellOfStep(work: Work, record: ServiceRecord, action: 'refuse' | 'correct' | 'escalate'): Promise<void> {
  const { area, personId, day, escalatedTo } = record
  const directory = await work.directory(countyOf(area))
  const to = { refuse: [{ user: personId }], correct: confirmersOf(record, directory), escalate: [...levelAbove(escalatedTo, area, directory), ...confirmersOf(record, directory)] }
  await tell(work, { number: '', area }, [{ to: butFor(work.caller.id, to[action]), text: `notice.record.${action}`, params: { day, level: escalatedTo ?? '' }, link: link(record) }])
}
