import { dayOf, type Calendar } from '@wuxin/platform/working-day'
import { madeUpPhone } from '../case-words.ts'
import { addOfficeMinutes, officeAgo } from '../office-time.ts'
import { holderOf, named, officerFor, people } from '../people.ts'
import { personNames } from '../person-names.ts'
import { compoundNamed, compoundsOf, counties } from '../places.ts'
import { Random } from '../random.ts'
import { unitKey } from '../units.ts'
import { offers, ordersNow, repairsNow, wishesNow, type OrderNow, type WishNow } from './now-words.ts'
import { membersOf } from './rosters.ts'
import { does, type PlannedRecord, type PlannedStep } from './volunteer-plan.ts'

const yuntai = compoundNamed('云泰园小区')
const secretary = 'zuoyun.secretary.yuntai'
const clerk = 'zuoyun.community'
const states = ['verify', 'publish', 'claim', 'contact', 'fulfil', 'confirm', 'rate'] as const

/** The catalogue of 左云县, since March 2024. */
export const catalogue = (calendar: Calendar): PlannedRecord[] =>
  offers.map(({ key, unit, ...facts }, index) => ({
    key: `offer ${key}`, county: 'zuoyun',
    steps: [does('offers.add', {
      at: addOfficeMinutes(new Date('2024-02-26T09:00:00+08:00'), index * 20, calendar), by: named(officerFor(unitKey('zuoyun', unit), yuntai)).userName,
      given: (told) => ({ area: counties.zuoyun, unit: told.unit(unitKey('zuoyun', unit)), ...facts, from: '2024-03-01' }),
    })],
  }))

/** Wishes, orders and repairs around 云泰园小区 at every step, as they lie when the sample is loaded. */
export function requestsNow(asOf: Date, calendar: Calendar): PlannedRecord[] {
  const names = personNames('requests now', people.map((each) => each.name))
  const moment = (days: number, index: number) => (days === 0 ? new Date(asOf.getTime() - (index + 2) * 1_500_000) : officeAgo(asOf, { days, minutes: 5 + index * 7 }, calendar))
  return [
    ...wishesNow.map((each, index) => wish(each, index, names.next().value, (days) => moment(days, index))),
    ...ordersNow.map((each, index) => order(each, index, names.next().value, (days) => moment(days, index))),
    ...repairsNow.map((each, index) => repair(each, index, names.next().value, (days) => moment(days, index))),
  ]
}

const contact = (name: string, seed: string) => {
  const random = new Random(seed)
  return { name, phone: madeUpPhone(random), spot: `${random.int(1, 6)}号楼${random.int(1, 3)}单元${random.int(1, 6)}01` }
}
const homesAround = () => compoundsOf('zuoyun').filter((each) => each.code.startsWith(yuntai.slice(0, 12)))

/** The moment so many working days ago. */
type Ago = (days: number) => Date

function wish({ state, days, compound, kind, title, words, shown }: WishNow, index: number, name: string, ago: Ago): PlannedRecord {
  const area = homesAround()[compound]?.code ?? yuntai
  const claimer = state === 'fulfil' ? 'zuoyun.volunteer' : (membersOf(area)[0]?.userName ?? 'zuoyun.member')
  const wished = { area, kind, words, ...contact(name, `wish now ${index}`) }
  const course: PlannedStep[][] = [
    [],
    [does('wishes.verify', { at: ago(days - 1), by: clerk, given: { title } })],
    [does('wishes.publish', { at: ago(days - 2), by: clerk, given: { publicTitle: title, publicWords: shown || words } })],
    [does('wishes.claim', { at: ago(days - 4), by: claimer, given: {} })],
    [does('wishes.contact', { at: ago(days - 6), by: claimer, given: { day: dayOf(ago(days - 8)), words: '已电话联系，约好上门时间。' } })],
    [does('wishes.fulfil', { at: ago(days - 11), by: claimer, given: ({ photo }) => ({ words: '东西送到，当面试过。', photos: [photo('gift')] }) })],
    [does('wishes.confirm', { at: ago(days - 14), by: clerk, given: { words: '电话回访，本人满意。' } })],
  ]
  const steps = course.slice(0, states.indexOf(state) + 1).flat()
  return { key: `wish now ${index}`, county: 'zuoyun', steps: [does('residentWishes.post', { at: ago(days), by: null, given: wished }), ...steps] }
}

function order({ state, days, offer, kind, words, result }: OrderNow, index: number, name: string, ago: Ago): PlannedRecord {
  const key = offer === null ? null : `offer ${offer}`
  const unit = offers.find((each) => each.key === offer)?.unit
  const server = unit === undefined ? (state === 'check' ? named(membersOf(yuntai)[1] ?? null).userName : 'zuoyun.member') : named(officerFor(unitKey('zuoyun', unit), yuntai)).userName
  const begin = unit === undefined ? does('orders.take', { at: ago(days - 1), by: server, given: {} }) : does('orders.accept', { at: ago(days - 1), by: server, given: { day: dayOf(ago(days - 3)) } })
  const finish = does('orders.finish', { at: ago(days - 3), by: server, given: ({ volunteer }) => ({ outcome: 'solved', words: result, doers: unit === undefined ? [volunteer(server)] : [] }) })
  const course: Record<OrderNow['state'], PlannedStep[]> = {
    dispatch: [], accept: [], taken: [begin], serve: [begin], check: [begin, finish], rate: [begin, finish, does('orders.pass', { at: ago(days - 4), by: secretary, given: {} })],
  }
  return {
    key: `order now ${index}`, county: 'zuoyun', after: key === null ? [] : [key],
    steps: [does('residentOrders.order', { at: ago(days), by: null, given: ({ record }) => ({ area: yuntai, words, kind, offer: key === null ? null : record(key), ...contact(name, `order now ${index}`) }) }), ...course[state]],
  }
}

function repair({ state, days, kind, words, done }: (typeof repairsNow)[number], index: number, name: string, ago: Ago): PlannedRecord {
  const manager = named(holderOf('property_manager', yuntai)).userName
  const later = (minutes: number) => new Date(ago(days).getTime() + minutes * 60_000)
  const accept = does('homeServices.accept', { at: later(12), by: manager, given: { words: '师傅这就过去' } })
  const finish = does('homeServices.finish', { at: later(95), by: manager, given: { words: done } })
  const course: Record<typeof state, PlannedStep[]> = {
    accept: [], repair: [accept], call_back: [accept, finish], closed: [accept, finish, does('homeServices.callBack', { at: later(300), by: secretary, given: { mended: true, score: 5 } })],
  }
  return {
    key: `repair now ${index}`, county: 'zuoyun',
    steps: [does('residentHomeServices.ask', { at: ago(days), by: null, given: { area: yuntai, kind, words, ...contact(name, `repair now ${index}`) } }), ...course[state]],
  }
}
