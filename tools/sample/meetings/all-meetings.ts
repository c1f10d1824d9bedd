import { addWorkingDays, type Calendar } from '@wuxin/platform/working-day'
import { atTime } from '../office-time.ts'
import { compoundNamed } from '../places.ts'
import { councilMatters } from './council-matters.ts'
import { councilYear, filledFor } from './councils.ts'
import { kaideReception } from './kaide-reception.ts'
import { kaideBody, kaideYear } from './kaide.ts'
import { kaideComing, yuntaiComing, yuntaiHeld } from './matters-now.ts'
import type { MeetingPlan, PlannedBody } from './meeting-plan.ts'
import { monthNow } from './month-now.ts'

/** All that the sample tells of meetings: the year 2024 is the same always, what is under way lies around `asOf`. */
export function planMeetings(asOf: Date, calendar: Calendar): MeetingPlan {
  const yuntai = yuntaiBody(asOf, calendar)
  const coming = yuntaiComing.flatMap((title) => councilMatters.filter((each) => each.title === title)).map((matter) => filledFor(matter, '云泰园小区'))
  const parts: Partial<MeetingPlan>[] = [kaideYear(calendar), councilYear(calendar), monthNow(kaideBody, { held: [], coming: kaideComing }, asOf, calendar), { bodies: [yuntai] }, monthNow(yuntai, { held: yuntaiHeld, coming }, asOf, calendar)]
  return { bodies: parts.flatMap(({ bodies = [] }) => bodies), topics: parts.flatMap(({ topics = [] }) => topics), meetings: parts.flatMap(({ meetings = [] }) => meetings), receptions: [kaideReception(asOf, calendar)] }
}

/** The six-party meeting of 云泰园小区, which began two months ago. */
const yuntaiBody = (asOf: Date, calendar: Calendar): PlannedBody => ({
  key: 'yuntai', county: 'zuoyun', kind: 'six_party', area: compoundNamed('云泰园小区'), name: '云泰园小区六方联席会议', by: 'zuoyun.secretary.yuntai',
  at: atTime(addWorkingDays(asOf, -42, calendar), 10 * 60), members: [], recurrence: null,
})
