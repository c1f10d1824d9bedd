import { dayAfter, instantOn } from '@wuxin/culture/venue.rules'
import { addWorkingDays, dayOf, type Calendar } from '@wuxin/platform/working-day'
import { atTime } from '../office-time.ts'
import { communitiesOf, compoundNamed } from '../places.ts'
import { organisationKey } from '../units.ts'
import type { PlannedEvent } from './culture-plan.ts'
import type { EventPlot } from './event-plot.ts'
import { tellEvent, toldOf, type Cast } from './event-tale.ts'
import { centerKey, hubKey } from './venues.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const [yuntai, kaide, hengyuan] = ['云泰园小区', '凯德世家三号院', '恒源首席'].map(compoundNamed) as [string, string, string]
const yunhe = (): string => communitiesOf('zuoyun').find(({ name }) => name === '云和园社区')?.code ?? ''

const fair: EventPlot = {
  on: 'now', area: yuntai, at: { spot: '小区中心花园' }, title: '云泰园邻里才艺展', particulars: { kind: 'show', programme: ['剪纸', '二胡', '太极扇', '孩子们的画'] }, minutes: 180,
  words: '会什么就来展什么，桌子和电源现场有。', summary: '', signUp: { capacity: 40, parties: 9, families: true }, partners: [organisationKey('zuoyun', 'photography')],
}
const flowers: EventPlot = {
  on: 'now', area: hengyuan, at: { venue: hubKey(hengyuan) }, title: '家庭养花课堂', particulars: { kind: 'class', teacher: '贺雅琴', topic: '冬天怎样养好绿植' }, minutes: 90,
  words: '名额十二个，报满后可以候补，有人取消会按先后通知。', summary: '', signUp: { capacity: 12, parties: 17 },
}
const brush: EventPlot = {
  on: 'now', area: yuntai, at: { venue: 'yuntai room' }, title: '少儿书法课堂', particulars: { kind: 'class', teacher: '温润之', topic: '横平竖直' }, minutes: 90,
  words: '六岁到十三岁，十二岁以下请家长陪同。笔墨由活动室准备。', summary: '', signUp: { capacity: 30, parties: 6, families: true }, partners: [organisationKey('zuoyun', 'calligraphy')],
}
const talk: EventPlot = {
  on: 'now', area: yunhe(), at: { venue: centerKey(yunhe()) }, title: '健康大讲堂：冬季养心', particulars: { kind: 'class', teacher: '康医生', topic: '血压高了怎么办' }, minutes: 90,
  words: '讲一个小时，现场量血压。', summary: '', signUp: { capacity: 60, parties: 10 }, partners: [organisationKey('zuoyun', 'elders')],
}
const market: EventPlot = {
  on: 'now', area: yuntai, at: { venue: 'yuntai square' }, title: '旧物交换集市', particulars: { kind: 'other' }, words: '家里用不上的东西拿来换，摊位先到先得。', summary: '', signUp: { capacity: 50, parties: 5 },
}
const phone: EventPlot = {
  on: 'now', area: kaide, at: { spot: '' }, title: '老年智能手机课堂', particulars: { kind: 'class', teacher: null, topic: '微信缴费和防诈骗' }, words: '', summary: '',
}
const film: EventPlot = {
  on: 'now', area: yuntai, at: { venue: 'yuntai room' }, title: '红色电影夜', particulars: { kind: 'show', programme: ['太行山上'] }, minutes: 120, words: '片长九十分钟，放完聊十分钟。', summary: '来了三十三人，聊到快九点。', attended: 33, photos: ['hall'],
}

/** What is under way: running, over since yesterday, open for sign-up with and without a waiting list, put off, called off, and a draft. */
export function eventsNow(asOf: Date, calendar: Calendar): PlannedEvent[] {
  const ahead = { planned: 10, published: 8 }
  const on = (days: number, time: string): Date => instantOn(dayAfter(dayOf(asOf), days), time)
  const cast = (key: string, county: Cast['county'], plot: EventPlot, starts: Date): PlannedEvent => tellEvent({ key: `now ${key}`, county, plot, starts, item: null, ahead }, calendar)
  const yesterday = atTime(addWorkingDays(asOf, -1, calendar), 10 * 60)
  return [
    running(cast('fair', 'zuoyun', fair, new Date(Math.floor(asOf.getTime() / (30 * MINUTE)) * 30 * MINUTE - HOUR))),
    cast('film', 'zuoyun', film, atTime(addWorkingDays(asOf, -1, calendar), 19 * 60)),
    waiting(cast('flowers', 'hunyuan', flowers, on(6, '16:30')), asOf),
    cast('brush', 'zuoyun', brush, on(8, '16:30')),
    postponed(cast('talk', 'zuoyun', talk, atTime(addWorkingDays(asOf, 3, calendar), 17 * 60)), { at: yesterday, to: atTime(addWorkingDays(asOf, 8, calendar), 17 * 60), calendar }),
    cancelled(cast('market', 'zuoyun', market, on(4, '15:00')), yesterday),
    draft(cast('phone', 'hunyuan', phone, on(20, '15:00')), yesterday),
  ]
}

/** One that takes people in only as it begins: it may lie at any hour of the day. */
function running(event: PlannedEvent): PlannedEvent {
  const starts = new Date(event.told.starts)
  const steps = event.steps.map((step) => (step.call === 'openCheckIn' ? { ...step, at: starts } : step.call === 'start' ? { ...step, at: new Date(starts.getTime() + 20 * MINUTE) } : step))
  return { ...event, steps, signUps: event.signUps.map((each, index) => ({ ...each, came: each.came && { ...each.came, at: new Date(starts.getTime() + (index + 1) * MINUTE) } })) }
}

/** Twelve are in, the others wait; two give their places back, of those who are asked one has answered. */
function waiting(event: PlannedEvent, asOf: Date): PlannedEvent {
  const hours = (count: number) => new Date(asOf.getTime() - count * HOUR)
  const [withdrawn, confirmed] = [[hours(26), hours(2)], hours(20)]
  const { capacity } = event.told
  // All of them have come before the first gives the place back.
  const first = new Date(event.steps[1]?.at ?? event.at).getTime()
  const span = hours(30).getTime() - first
  const signUps = event.signUps.map((each, index, all) => ({
    ...each, came: null, at: new Date(first + ((index + 1) / (all.length + 1)) * span),
    withdrawn: index === 2 ? (withdrawn[0] ?? null) : index === 6 ? (withdrawn[1] ?? null) : null,
    confirmed: index === capacity ? confirmed : null,
  }))
  return { ...event, signUps }
}

/** Put off by some days; who signed up stays signed up. */
function postponed(event: PlannedEvent, { at, to, calendar }: { at: Date; to: Date; calendar: Calendar }): PlannedEvent {
  const length = Date.parse(event.told.ends) - Date.parse(event.told.starts)
  const given = { starts: to.toISOString(), ends: new Date(to.getTime() + length).toISOString(), signUpTo: new Date(to.getTime() - 24 * HOUR).toISOString(), reason: '讲课医生临时值班，往后推一周。' }
  const moved = tellEvent({ ...event, plot: talk, starts: to }, calendar)
  const before = event.steps.filter((step) => step.at < at)
  return { ...event, steps: [...before, { call: 'postpone', by: event.by, at, given }, ...moved.steps.filter((step) => step.at > at && !before.some(({ call }) => call === step.call))], signUps: event.signUps.map((each) => ({ ...each, came: null })) }
}

/** Called off. */
function cancelled(event: PlannedEvent, at: Date): PlannedEvent {
  const signUps = event.signUps.flatMap((each) => (each.at < at ? [{ ...each, came: null }] : []))
  return { ...event, signUps, steps: [...event.steps.filter((step) => step.at < at), { call: 'cancel', by: event.by, at, given: { reason: '气象台预报大风降温，改到天暖再办。' } }] }
}

/** Only its title, topic and day are clear. */
function draft(event: PlannedEvent, at: Date): PlannedEvent {
  return { ...event, at, steps: [], told: { ...toldOf({ plot: phone, starts: new Date(event.told.starts) }), spot: null, words: null, hasSignUp: true } }
}
