import type { Calendar } from '@wuxin/platform/working-day'
import { councilYear } from './councils.ts'
import { kaideYear } from './kaide.ts'
import type { MeetingPlan } from './meeting-plan.ts'

/** All that the sample tells of meetings: the year 2024 is the same always, what is under way lies around `asOf`. */
export function planMeetings(_asOf: Date, calendar: Calendar): MeetingPlan {
  const parts = [kaideYear(calendar), councilYear(calendar)]
  return { bodies: parts.flatMap(({ bodies }) => bodies), topics: parts.flatMap(({ topics }) => topics), meetings: parts.flatMap(({ meetings }) => meetings) }
}
