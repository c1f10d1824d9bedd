import { addWorkingDays, type Calendar } from '@wuxin/platform/working-day'
import { townspeople } from '../meetings/townspeople.ts'
import { holdersOf, named, people, type SamplePerson } from '../people.ts'
import { communitiesOf, compoundNamed } from '../places.ts'
import { Random } from '../random.ts'
import type { PlannedRoster, PlannedVolunteer } from './volunteer-plan.ts'

const skills = ['理发', '急救', '修家电', '水暖维修', '电路维修', '写春联', '拍照', '法律咨询', '陪诊', '辅导功课', '打扫', '做饭', '调解', '唱戏', '剪纸', '开车'] as const
/** Grid workers of a community who are registered too. */
const gridWorkers = 5

/** 恒源首席, and who organises there. */
export const hengyuan = compoundNamed('恒源首席')
export const hengyuanSecretary = 'hunyuan.secretary.hengyuan'

/** Whoever holds the post somewhere below a place. */
const below = (role: SamplePerson['grants'][number]['role'], area: string): SamplePerson[] =>
  people.filter(({ grants }) => grants.some((held) => held.role === role && held.area.startsWith(area)))

/** Party members (党员) of a place and below it. */
export const membersOf = (area: string): SamplePerson[] => below('party_member', area)
/** Volunteers with an account, of a place and below it. */
export const volunteersOf = (area: string): SamplePerson[] => below('volunteer', area)

/** The four workers of a community. */
export const workersOf = (community: string): SamplePerson[] => holdersOf('community_worker', community)

/** Everybody of a community who is registered, those who lead first. */
export function registeredAt(community: string): PlannedVolunteer[] {
  const staff = [...membersOf(community), ...volunteersOf(community), ...below('grid_worker', community).slice(0, gridWorkers)]
  return [...staff.map(({ userName, name, grants }) => volunteer(userName, name, grants[0]?.area ?? community)), ...(townspeople.get(community) ?? []).map(({ key, name, area }) => volunteer(key, name, area))]
}

/** Who is registered in both counties, each place from the list that its people signed in January 2024. */
export function rosters(calendar: Calendar): PlannedRoster[] {
  const first = new Date('2024-01-08T09:20:00+08:00')
  const towns = communitiesOf('zuoyun').map(({ code }, index): PlannedRoster => ({
    county: 'zuoyun', at: addWorkingDays(first, index, calendar), by: named(workersOf(code)[0] ?? null).userName, people: registeredAt(code),
  }))
  const doers = [...membersOf(hengyuan), ...volunteersOf(hengyuan)].map(({ userName, name }) => volunteer(userName, name, hengyuan))
  return [...towns, { county: 'hunyuan', at: first, by: hengyuanSecretary, people: doers }]
}

/** Born between 1950 and 2000, with a skill or two where they told one. */
function volunteer(key: string, name: string, area: string): PlannedVolunteer {
  const random = new Random(`volunteer ${key}`)
  const born = `${random.int(1950, 2000)}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`
  return { key, name, area, born, skills: random.chance(0.4) ? random.shuffle(skills).slice(0, random.int(1, 2)) : [] }
}
