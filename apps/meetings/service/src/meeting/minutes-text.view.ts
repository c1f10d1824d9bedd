import { hasParties } from '@wuxin/meetings/body.schema'
import { wasVoted } from '@wuxin/meetings/meeting.rules'
import type { ItemView, MeetingRecord, SeatView } from '@wuxin/meetings/meeting-view.schema'
import { dayOf } from '@wuxin/platform/working-day'
import { changeLabels, chineseDay, chineseNumber, decisionLabels, guestLabels, matterLabel } from './minutes.labels.ts'

/** One item of the agenda as the minutes word it. */
interface Section {
  title: string
  paragraphs: { words: string; isHeading: boolean }[]
}

/** The minutes as they are laid out. */
export interface MinutesText {
  heading: string
  number: string
  title: string
  opening: string[]
  sections: Section[]
  /** 出席, 请假, 列席; one without people is left out. */
  lists: { label: string; people: string[] }[]
}

/** A task as it was given with the minutes. */
export interface GivenTask {
  topic: string
  number: string
  title: string
  owner: string
  due: string | null
}

const time = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16)
const affiliation = ({ party, unit }: SeatView): string => party?.name ?? unit?.name ?? ''
const spaced = (...words: string[]): string => words.filter((word) => word !== '').join(' ')

/** Whoever sat there: the one who was sent stands in the place of the one who sent them. */
function seated(seat: SeatView): string {
  const name = seat.delegate === null ? seat.name : `${seat.delegate}（代${seat.name}）`
  return spaced(affiliation(seat), name)
}

function listsOf({ seats, guests }: MeetingRecord): MinutesText['lists'] {
  const absent = seats.filter(({ status }) => status === 'excused').map((seat) => `${spaced(affiliation(seat), seat.name)}（${seat.reason ?? ''}）`)
  return [
    { label: '出席', people: seats.filter(({ status }) => status === 'present').map(seated) },
    { label: '请假', people: absent },
    { label: '列席', people: guests.map(({ name, kind, unit }) => `${spaced(unit?.name ?? '', name)}（${guestLabels[kind]}）`) },
  ]
}

/** When, where and in whose hands the meeting was, and that it had a quorum. */
function openingOf(meeting: MeetingRecord): string[] {
  const { openedAt, endedAt, startsAt, endsAt, body, venue, quorum, seats, steps } = meeting
  const from = openedAt ?? startsAt
  const chair = steps.find(({ action }) => action === 'open')?.actor
  const unit = hasParties(body.kind) ? '方' : '人'
  const asked = new Set(seats.map(({ key }) => key)).size
  const day = chineseDay(dayOf(new Date(from)))
  const told = `${day}${time(from)}至${time(endedAt ?? endsAt)}，${body.name}在${venue}召开${chair === undefined ? '' : `，由${chair}主持`}。`
  return [`${told}应到${asked}${unit}，实到${quorum.present}${unit}，符合法定到会${quorum.needed}${unit}的要求。会议议定事项如下：`]
}

const days = (count: number | null): string => (count === null ? '按规定时限' : `${count}个工作日内`)

/** The tasks as they were given; before the minutes are confirmed, as they are to be. */
function tasksOf({ topic, resolution }: ItemView, given: readonly GivenTask[]): string[] {
  const known = given.filter((task) => task.topic === topic?.id)
  if (known.length > 0) return known.map(({ number, title, owner, due }) => `${title}（${number}），责任单位：${owner}${due === null ? '' : `，${chineseDay(dayOf(new Date(due)))}前办结`}。`)
  return (resolution?.tasks ?? []).map(({ title, owner, days: count }) => `${title}，责任单位：${owner}，${days(count)}办结。`)
}

function resolutionOf(item: ItemView, given: readonly GivenTask[], isParty: boolean): Section['paragraphs'] {
  if (item.resolution === null) return []
  const { decision, words, count, change, matter } = item.resolution
  const unit = isParty ? '方' : '人'
  const vote = wasVoted(count) ? `表决：到会${count.present}${unit}，赞成${count.for}，反对${count.against}，弃权${count.abstain}。` : ''
  const more = [change === null ? '' : `${changeLabels[change]}。`, matter === null ? '' : `该事项属${matterLabel(matter)}，由业主共同决定。`].join('')
  const tasks = tasksOf(item, given)
  return [
    { words: '（一）决议', isHeading: true },
    { words: `${decisionLabels[decision]}。${words}${more}${vote}`, isHeading: false },
    ...(tasks.length > 0 ? [{ words: '（二）交办', isHeading: true }] : []),
    ...tasks.map((task, at) => ({ words: `${at + 1}．${task}`, isHeading: false })),
  ]
}

/** The minutes of a meeting, worded as an official document; the names in it are as the caller may read them. */
export function minutesText(meeting: MeetingRecord, given: readonly GivenTask[]): MinutesText {
  const isConfirmed = meeting.confirmedAt !== null
  const sections = meeting.agenda.map((item, at) => ({
    title: `${chineseNumber(at + 1)}、${item.topic ? `${item.topic.title}（${item.topic.number}）` : (item.words ?? '')}`,
    paragraphs: [
      ...item.paragraph.words.split(/\n+/).map((words) => words.trim()).filter((words) => words !== '').map((words) => ({ words, isHeading: false })),
      ...resolutionOf(item, given, hasParties(meeting.body.kind)),
    ],
  }))
  return {
    heading: meeting.body.name.endsWith('纪要') ? meeting.body.name : `${meeting.body.name}纪要`,
    number: isConfirmed ? meeting.number : `${meeting.number}（未确认稿）`,
    title: meeting.title,
    opening: openingOf(meeting),
    sections,
    lists: listsOf(meeting),
  }
}
