import { meetingsRouter } from '@wuxin/meetings-service/router'
import type { Caller } from '@wuxin/platform/caller'
import type { Running } from '@wuxin/service/runtime'
import { callAt, type SampleIds } from './caller.ts'

/** What telling the meetings needs to know, and what it has told so far: ids by the plan's keys. */
export interface MeetingLoad {
  meetings: Running
  ids: SampleIds
  callerOf(userName: string): Caller
  told: {
    bodies: Map<string, string>
    /** The code of whoever follows the topic without an account. */
    topics: Map<string, { id: string; code: string | null }>
    meetings: Map<string, string>
  }
}

/** The service's procedures as somebody calls one of them at an instant; a resident where `by` is null. Each call is one of its own. */
export const callerAt = ({ meetings, callerOf }: MeetingLoad, by: string | null, at: Date) => meetingsRouter.createCaller(callAt(meetings, by === null ? null : callerOf(by), at))

/** What belongs to one community follows one another; all others may go on beside it. */
export const rowOf = (area: string): string => `meetings ${area.slice(0, 12)}`
