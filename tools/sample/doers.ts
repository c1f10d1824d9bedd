import type { Role } from '@wuxin/platform/role'
import { communitiesOf, compoundNamed, compoundsOf, counties, type County } from './places.ts'
import { units } from './units.ts'

/** Somebody who does something for others, with a post of the register: 党员, 志愿者, 联盟单位联络员. */
export interface DoerPost {
  userName: string
  role: Extract<Role, 'party_member' | 'volunteer' | 'unit_contact'>
  area: string
  unit: string | null
}

/** Party members who live in a community of 左云县's county town: three in its first compound, one in each of the next. */
const membersOfCommunity = 8

/** Party members and volunteers of 恒源首席. */
const hengyuan = { members: 8, volunteers: 6 } as const

/** All of them, each county's by place. */
export const doerPosts = (county: County): DoerPost[] => [...(county === 'zuoyun' ? zuoyunDoers() : hunyuanDoers()), ...contacts(county)]

function zuoyunDoers(): DoerPost[] {
  return communitiesOf('zuoyun').flatMap(({ code }) => {
    const homes = compoundsOf('zuoyun').filter((each) => each.code.startsWith(code))
    const home = (index: number) => homes[index % homes.length]?.code ?? code
    const tail = code.slice(9)
    return [
      ...Array.from({ length: membersOfCommunity }, (_, index): DoerPost => ({ userName: `zuoyun.member.${tail}-${index + 1}`, role: 'party_member', area: home(Math.max(0, index - 2)), unit: null })),
      ...[1, 2].map((each): DoerPost => ({ userName: `zuoyun.volunteer.${tail}-${each}`, role: 'volunteer', area: home(each - 1), unit: null })),
    ]
  })
}

function hunyuanDoers(): DoerPost[] {
  const area = compoundNamed('恒源首席')
  const tail = area.slice(9)
  const kept = (role: 'party_member' | 'volunteer', count: number) =>
    Array.from({ length: count }, (_, index): DoerPost => ({ userName: `hunyuan.${role === 'volunteer' ? role : 'member'}.${tail}-${index + 1}`, role, area, unit: null }))
  return [...kept('party_member', hengyuan.members), ...kept('volunteer', hengyuan.volunteers)]
}

/** One contact for each social organisation. */
const contacts = (county: County): DoerPost[] =>
  units
    .filter((each) => each.county === county && each.kind === 'social_organisation')
    .map(({ key }) => ({ userName: `${county}.contact.${key.slice(county.length + 1)}`, role: 'unit_contact', area: counties[county], unit: key }))
