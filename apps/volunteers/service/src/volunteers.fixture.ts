import type { ScopePart } from '@wuxin/platform/caller'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { castOf, community, compound, county, monday, post, zuoyunPosts, zuoyunUnits } from '@wuxin/service/test-county'
import { doing } from '@wuxin/service/testing'
import type { Work } from '@wuxin/service/work'

/** With those who do, and the units that give. */
export const { people, directory, reach } = castOf(
  [
    ...zuoyunPosts,
    post('member', '孙洁', 'party_member', compound),
    post('other-member', '郭亮', 'party_member', compound),
    post('volunteer', '周一', 'volunteer', community),
    post('property', '钱经理', 'property_manager', compound, 'taian'),
    post('school', '高老师', 'unit_contact', county, 'school'),
  ],
  [
    ...zuoyunUnits,
    { id: 'taian', name: '泰安物业', kind: 'property_company' },
    { id: 'school', name: '左云县第一小学', kind: 'public_institution' },
    { id: 'sunset', name: '夕阳红志愿服务队', kind: 'social_organisation' },
  ],
  [
    { id: 'p-zhao', name: '赵青' },
    { id: 'p-qian', name: '钱进' },
    { id: 'p-sun', name: '孙平' },
    { id: 'p-young', name: '赵小' },
  ],
)

/** Runs in a work of the service's own, or in somebody's scope. */
export const within = <Result>(service: Running, run: (work: Work) => Promise<Result>, scope: ScopePart[] = everywhere): Promise<Result> =>
  doing({ service }, run, { now: monday, scope })
