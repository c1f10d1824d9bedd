import { cultureRouter } from '@wuxin/culture-service/router'
import type { EventRecord } from '@wuxin/culture/event-view.schema'
import type { Caller } from '@wuxin/platform/caller'
import type { Running } from '@wuxin/service/runtime'
import type { PhotoName } from '../volunteers/volunteer-plan.ts'
import { callAt, type SampleIds } from './caller.ts'
import { uploadPicture } from './pictures.ts'
import type { Seen } from './seen.ts'

/** What telling of culture needs to know, and what it has told so far, by the plan's keys. */
export interface CultureLoad {
  culture: Running
  feedback: Running
  ids: SampleIds
  callerOf(userName: string): Caller
  photo(name: PhotoName, by: string): Promise<string>
  venues: Map<string, Seen>
  items: Map<string, Seen>
  events: Map<string, Seen>
  /** Events that are over, as their last word left them. */
  finished: Map<string, EventRecord>
  /** Ids of banks. */
  banks: Map<string, string>
}

/** The service's procedures as somebody calls one of them at an instant; a resident where `by` is null. Each call is one of its own. */
export const cultureAt = ({ culture, callerOf }: CultureLoad, by: string | null, at: Date) => cultureRouter.createCaller(callAt(culture, by === null ? null : callerOf(by), at))

/** What a load begins with; everybody uploads each picture once and shows it in all of theirs. */
export function cultureLoad({ platform, ...given }: Pick<CultureLoad, 'culture' | 'feedback' | 'ids' | 'callerOf'> & { platform: Running }): CultureLoad {
  const kept = new Map<string, Promise<string>>()
  const photo = (name: PhotoName, by: string): Promise<string> => {
    const key = `${name} ${by}`
    const uploaded = kept.get(key) ?? uploadPicture(platform, name, given.callerOf(by))
    kept.set(key, uploaded)
    return uploaded
  }
  return { ...given, photo, venues: new Map(), items: new Map(), events: new Map(), finished: new Map(), banks: new Map() }
}
