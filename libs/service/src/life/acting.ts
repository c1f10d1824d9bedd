import { countyOf, isWithin } from '@wuxin/platform/area'
import type { Caller, Grant } from '@wuxin/platform/caller'
import type { z } from 'zod'
import type { Directory } from '../directory.ts'
import type { SettingsOf } from '../settings.ts'
import type { Work } from '../work.ts'

/** Who takes a step on a record, when, and what the record's county knows and says. */
export interface ActingUnder<Values> {
  caller: Pick<Caller, 'id' | 'name' | 'kind' | 'grants'>
  /** Whoever is signed in, also where the caller is a resident by a code. */
  account: Pick<Caller, 'id' | 'grants'> | null
  /** The post in which the caller acts here: over the place, else within it, as a grid worker's in their compound; null for residents and the system. */
  post: Grant | null
  now: Date
  /** The settings that the record began under. */
  settings: Values
  directory: Directory
}

/** What a step is told beside the record and the version that the caller saw. */
export type Told<Input extends z.ZodType> = Omit<z.output<Input>, 'id' | 'version'>

/** The post in which somebody acts at a place. */
function postAt({ caller: { grants }, role }: Work, area: string): Grant | null {
  const over = grants.filter((each) => isWithin(area, each.area))
  const here = over.length > 0 ? over : grants.filter((each) => isWithin(each.area, area))
  return here.find((each) => each.role === role) ?? here[0] ?? null
}

/** What a step on a record at this place is told of whoever takes it, under these settings. */
export async function actingUnder<Values>(work: Work, area: string, values: Values): Promise<ActingUnder<Values>> {
  return { caller: work.caller, account: work.account, post: postAt(work, area), now: work.now, settings: values, directory: await work.directory(countyOf(area)) }
}

/** The same for a record of a module that is there, under the settings that it began under. */
export const actingWith =
  <Schema extends z.ZodObject>(settings: SettingsOf<Schema>) =>
  async (work: Work, { area, settingsVersion }: { area: string; settingsVersion: number }): Promise<ActingUnder<z.output<Schema>>> =>
    actingUnder(work, area, (await settings.at(work, area, settingsVersion)).values)
