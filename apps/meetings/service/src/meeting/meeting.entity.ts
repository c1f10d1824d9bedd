import { MeetingSchema } from './meeting.table.ts'

/** A meeting (会议). */
export class Meeting extends MeetingSchema.class {}
MeetingSchema.setClass(Meeting)
