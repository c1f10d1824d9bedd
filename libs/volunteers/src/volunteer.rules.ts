import type { Role } from '@wuxin/platform/role'
import type { Day } from '@wuxin/platform/working-day'
import type { VolunteerSettings } from './settings.schema.ts'

/** The posts of the platform's register that only a party member holds: membership is written down there, and nowhere again. */
export const partyRoles = ['party_member', 'branch_secretary'] as const satisfies readonly Role[]

/** Whether somebody with these posts is a party member (党员). */
export const isPartyMember = (posts: readonly { role: Role }[]): boolean => posts.some(({ role }) => partyRoles.some((each) => each === role))

/** What a volunteer agrees to, each by itself: 登记服务, 公示姓名, 向服务对象提供联系方式, 使用活动照片 (个人信息保护法第十四条). */
export const consentPurposes = ['register', 'publish_name', 'share_contact', 'photo'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** A consent as it was given, and withdrawn where it was. */
export interface Consent {
  purpose: ConsentPurpose
  givenAt: Date
  withdrawnAt: Date | null
}

/** Whether a consent stands now; one that was withdrawn and given again stands. */
export const hasConsent = (consents: readonly Consent[], purpose: ConsentPurpose): boolean => consents.some((each) => each.purpose === purpose && each.withdrawnAt === null)

/** Completed years on a day; born on 29 February one is a year older on 1 March. */
export function ageOn(born: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}

/** Whether a guardian has to agree: under the age that the settings name. */
export const needsGuardian = (born: Day, day: Day, { guardianAge }: Pick<VolunteerSettings, 'guardianAge'>): boolean => ageOn(born, day) < guardianAge

/** What the rules look at of a volunteer. */
export interface VolunteerFacts {
  /** Null once it was erased with the consent to the registration. */
  born: Day | null
  hasGuardian: boolean
  leftAt: Date | null
  consents: readonly Consent[]
}

/** Why somebody may not serve on a day; null where they may. */
export function obstacle(facts: VolunteerFacts, day: Day, settings: Pick<VolunteerSettings, 'guardianAge'>): 'left' | 'consent' | 'guardian' | null {
  if (facts.leftAt !== null) return 'left'
  if (!hasConsent(facts.consents, 'register')) return 'consent'
  return facts.born !== null && needsGuardian(facts.born, day, settings) && !facts.hasGuardian ? 'guardian' : null
}
