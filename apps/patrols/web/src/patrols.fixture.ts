import type { Caller, Grant } from '@wuxin/platform/caller'
import { pagesOf } from '@wuxin/web/page.fixture'
import { compound } from '@wuxin/web/people.fixture'
import face from './module.tsx'

const of = (id: string, name: string, ...grants: Grant[]): Caller => ({ id, name, userName: `zuoyun.${id}`, kind: 'staff', county: '140226', grants })

/** Those who walk: a member of the compound, a volunteer of its community. */
export const walkers = {
  member: of('member', '孙洁', { role: 'party_member', area: compound }),
  volunteer: of('volunteer', '周一', { role: 'volunteer', area: compound.slice(0, 12) }),
}

/** What tests of these pages stand on. */
export const { draw, fakeNetwork, standOnPage } = pagesOf(face)
