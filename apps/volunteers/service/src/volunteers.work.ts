import { countyOf, isWithin } from '@wuxin/platform/area'
import type { Caller, Grant } from '@wuxin/platform/caller'
import { dayOf } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import { SettingsOf } from '@wuxin/service/settings'
import type { Work } from '@wuxin/service/work'
import { recordNumber, type Numbered } from '@wuxin/volunteers/number.rules'
import { volunteerSettings, type VolunteerSettings } from '@wuxin/volunteers/settings.schema'
import { sql } from 'kysely'

/** The settings of this module. */
export const settings = new SettingsOf(volunteerSettings)

/** Who takes a step, when, and what the record's county knows and says. */
export interface Acting {
  caller: Pick<Caller, 'id' | 'name' | 'kind' | 'grants'>
  /** The post in which the caller acts here; null for residents and the system. */
  post: Grant | null
  now: Date
  /** The settings that the record began under. */
  settings: VolunteerSettings
  directory: Directory
}

/** What a step on a record at this place is told of whoever takes it. */
export async function actingOn(work: Work, { area, settingsVersion }: { area: string; settingsVersion: number }): Promise<Acting> {
  const { values } = await settings.at(work, area, settingsVersion)
  const here = work.caller.grants.filter((each) => isWithin(area, each.area))
  const post = here.find((each) => each.role === work.role) ?? here[0] ?? null
  return { caller: work.caller, post, now: work.now, settings: values, directory: await work.directory(countyOf(area)) }
}

/** The next number of a county's year, without gaps: whoever comes second waits until the first has committed or given it back. */
export async function nextNumber(work: Work, kind: Numbered, area: string): Promise<string> {
  const county = countyOf(area)
  const year = Number(dayOf(work.now).slice(0, 4))
  const { rows } = await sql<{ last: number }>`
    insert into counter (kind, county, year, last)
    select ${kind}, ${county}, ${year}, 1 from pg_advisory_xact_lock(hashtext(${`volunteers-${kind}-${county}`}))
    on conflict (kind, county, year) do update set last = counter.last + 1 returning last`.execute(work.db)
  return recordNumber(kind, year, rows[0]?.last ?? 1)
}
