import { addWorkingDays, dayOf, type Calendar } from '@wuxin/platform/working-day'
import { madeUpPhone } from '../case-words.ts'
import { addOfficeMinutes, atTime } from '../office-time.ts'
import { holderOf, named, people } from '../people.ts'
import { personNames } from '../person-names.ts'
import { Random } from '../random.ts'
import { hengyuanWishes, homeStories, type WishStory } from './hengyuan-words.ts'
import { hengyuan, hengyuanSecretary, membersOf, volunteersOf } from './rosters.ts'
import { does, type PlannedRecord, type PlannedStep } from './volunteer-plan.ts'

/** Repairs of a month; the middle one of June was not mended at once. */
const repairsOfMonth = 3
const mendedTwice = 16

const dayIn = (month: number, day: number): Date => new Date(`2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T09:00:00+08:00`)

/** The wishes and repairs of 恒源首席 that were fulfilled in 2024: 28 and 36. */
export function hengyuanYear(calendar: Calendar): PlannedRecord[] {
  const names = personNames('hengyuan residents', people.map((each) => each.name))
  const wishes = hengyuanWishes.map((story, index) => wish(story, index, names.next().value, calendar))
  const repairs = Array.from({ length: 12 * repairsOfMonth }, (_, index) => repair(index, names.next().value, calendar))
  return [...wishes, ...repairs]
}

/** Whose turn it is to claim. */
const doers = [...membersOf(hengyuan), ...volunteersOf(hengyuan)]

function wish(story: WishStory, index: number, name: string, calendar: Calendar): PlannedRecord {
  const random = new Random(`hengyuan wish ${index}`)
  const claimer = named(doers[index % doers.length] ?? null).userName
  const later = (from: Date, least: number, most: number) => addOfficeMinutes(from, random.int(least, most), calendar)
  const posted = later(addWorkingDays(dayIn(story.month, story.month === 12 ? 2 : 9), index % 3, calendar), 0, 300)
  const verified = later(posted, 60, 600)
  const published = later(verified, 60, 500)
  const claimed = atTime(addWorkingDays(published, random.int(1, 3), calendar), random.int(18 * 60, 21 * 60))
  const met = later(claimed, 100, 900)
  const fulfilled = later(met, 100, 1900)
  const confirmed = later(fulfilled, 60, 900)
  const rated = later(confirmed, 30, 500)
  const contact = { name, phone: madeUpPhone(random), spot: `${random.int(1, 6)}号楼${random.int(1, 3)}单元${random.int(1, 6)}0${random.int(1, 2)}` }
  const wished = { area: hengyuan, kind: story.kind, words: story.words, ...contact }
  const byResident = index % 2 === 0
  const close: PlannedStep[] = byResident
    ? [does('residentWishes.confirm', { at: confirmed, by: null, given: { words: story.said } }), does('residentWishes.rate', { at: rated, by: null, given: { score: 5, words: story.said } })]
    : [does('wishes.confirm', { at: confirmed, by: hengyuanSecretary, given: { words: story.said } }), does('wishes.rate', { at: rated, by: hengyuanSecretary, given: { score: 5 } })]
  return {
    key: `hengyuan wish ${index}`, county: 'hunyuan',
    steps: [
      byResident ? does('residentWishes.post', { at: posted, by: null, given: wished }) : does('wishes.register', { at: posted, by: hengyuanSecretary, given: { ...wished, title: story.title, source: { kind: 'visit' } } }),
      does('wishes.verify', { at: verified, by: hengyuanSecretary, given: { title: story.title } }),
      does('wishes.publish', { at: published, by: hengyuanSecretary, given: { publicTitle: story.title, publicWords: story.shown } }),
      does('wishes.claim', { at: claimed, by: claimer, given: {} }),
      does('wishes.contact', { at: met, by: claimer, given: { day: dayOf(fulfilled), words: '已电话联系，约好上门时间。' } }),
      does('wishes.fulfil', { at: fulfilled, by: claimer, given: ({ photo }) => ({ words: story.done, photos: [photo(story.photo)] }) }),
      ...close,
    ],
  }
}

function repair(index: number, name: string, calendar: Calendar): PlannedRecord {
  const random = new Random(`hengyuan repair ${index}`)
  const story = homeStories[(index * 5) % homeStories.length]
  if (!story) throw new RangeError('the service home has stories')
  const manager = named(holderOf('property_manager', hengyuan)).userName
  const later = (from: Date, least: number, most: number) => addOfficeMinutes(from, random.int(least, most), calendar)
  const day = addWorkingDays(dayIn(Math.floor(index / repairsOfMonth) + 1, 3 + (index % repairsOfMonth) * 6), 1, calendar)
  const asked = later(atTime(day, 8 * 60 + 30), 0, 200)
  const accepted = later(asked, 5, 50)
  const finished = later(accepted, 40, 500)
  const called = later(finished, 60, 500)
  const given = { area: hengyuan, kind: story.kind, words: story.words, name, phone: madeUpPhone(random), spot: `${random.int(1, 6)}号楼${random.int(1, 3)}单元` }
  const last = { mended: true, score: random.chance(0.8) ? 5 : 4 }
  const again: PlannedStep[] = [
    does('homeServices.callBack', { at: called, by: hengyuanSecretary, given: { mended: false, words: '夜里还有点渗水' } }),
    does('homeServices.finish', { at: later(called, 60, 400), by: manager, given: { words: `返修：${story.done}` } }),
  ]
  const twice = index === mendedTwice
  return {
    key: `hengyuan repair ${index}`, county: 'hunyuan',
    steps: [
      index % 3 === 0 ? does('residentHomeServices.ask', { at: asked, by: null, given }) : does('homeServices.register', { at: asked, by: manager, given }),
      does('homeServices.accept', { at: accepted, by: manager, given: { words: '今天上门看' } }),
      does('homeServices.finish', { at: finished, by: manager, given: { words: story.done } }),
      ...(twice ? again : []),
      does('homeServices.callBack', { at: twice ? later(called, 900, 1100) : called, by: hengyuanSecretary, given: last }),
    ],
  }
}
