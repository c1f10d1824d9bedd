import {
  addGuestInput, addGuestsInput, excuseInput, receiveInput, removeGuestInput, resolveInput, settleInput, signInByHandInput, signInInput, voteInput, writeInput,
} from '@wuxin/meetings/meeting-input.schema'
import { meetingRecord, writtenView } from '@wuxin/meetings/meeting-view.schema'
import { permissions } from '@wuxin/meetings/permissions'
import { procedures } from '@wuxin/service/procedure'
import { beside, excused } from './meeting.work.ts'
import { castVote, resolveItem, settleParagraph, writeParagraph } from './minutes.work.ts'
import { receive, signInByCode } from './seat.entity.ts'
import { addGuests, removeGuest, takeAttendance } from './seat.work.ts'

const { permitted, countywide } = procedures(permissions)

/**
 * What people do side by side at the table of a meeting: no version stands between them. What whoever has a seat does, wherever
 * their own post is, is countywide behind `mayAttend`; the rest is for those in whose scope the meeting lies.
 */
export const atTheTable = {
  receive: countywide('meeting:attend').input(receiveInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => beside(work, input, receive)),
  excuse: countywide('meeting:attend').input(excuseInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => excused(work, input)),
  signIn: countywide('meeting:attend').input(signInInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => beside(work, input, (found, by) => signInByCode(found, input.code, by))),
  signInByHand: permitted('meeting:arrange').input(signInByHandInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => takeAttendance(work, input)),
  addGuest: permitted('meeting:arrange').input(addGuestInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input: { id, ...guest } }) => addGuests(work, { id, guests: [guest] })),
  addGuests: permitted('meeting:arrange').input(addGuestsInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => addGuests(work, input)),
  removeGuest: permitted('meeting:arrange').input(removeGuestInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => removeGuest(work, input)),
  vote: countywide('meeting:attend').input(voteInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => castVote(work, input)),
  write: countywide('minutes:write').input(writeInput).output(writtenView)
    .mutation(({ ctx: { work }, input }) => writeParagraph(work, input)),
  settle: countywide('minutes:write').input(settleInput).output(writtenView)
    .mutation(({ ctx: { work }, input }) => settleParagraph(work, input)),
  resolve: permitted('minutes:write').input(resolveInput).output(meetingRecord)
    .mutation(({ ctx: { work }, input }) => resolveItem(work, input)),
}
