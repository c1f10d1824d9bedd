import type { Caller, Grant } from '@wuxin/platform/caller'
import { pagesOf } from '@wuxin/web/page.fixture'
import { compound, property } from '@wuxin/web/people.fixture'
import face from './module.tsx'

const of = (id: string, name: string, ...grants: Grant[]): Caller => ({ id, name, userName: `zuoyun.${id}`, kind: 'staff', county: '140226', grants })

/** Those who do what is wished for, ordered and shared: a member of the compound, a volunteer of its community, somebody who speaks for a unit. */
export const doers = {
  member: of('member', '孙洁', { role: 'party_member', area: compound }),
  volunteer: of('volunteer', '周一', { role: 'volunteer', area: compound.slice(0, 12) }),
  contact: of('contact', '高老师', { role: 'unit_contact', area: '140226', unit: property }),
}

/** What tests of these pages stand on. */
export const { draw, fakeNetwork, standOnPage, standOnPhone } = pagesOf(face)
