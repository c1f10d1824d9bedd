import type { ScopePart } from '@wuxin/platform/caller'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { castOf, community, compound, monday, post, zuoyunPosts, zuoyunUnits } from '@wuxin/service/test-county'
import { doing } from '@wuxin/service/testing'
import type { Work } from '@wuxin/service/work'

/** With those who walk, and the property that mends. */
export const { people, directory, reach } = castOf(
  [
    ...zuoyunPosts,
    post('member', '孙洁', 'party_member', compound),
    post('other-member', '郭亮', 'party_member', compound),
    post('volunteer', '周一', 'volunteer', community),
    post('property', '钱经理', 'property_manager', compound, 'taian'),
    post('other-property', '马经理', 'property_manager', compound, 'jinxiu'),
  ],
  [...zuoyunUnits, { id: 'taian', name: '泰安物业', kind: 'property_company' }, { id: 'jinxiu', name: '锦绣物业', kind: 'property_company' }],
)

/** Runs in a work of the service's own, or in somebody's scope. */
export const within = <Result>(service: Running, run: (work: Work) => Promise<Result>, scope: ScopePart[] = everywhere): Promise<Result> =>
  doing({ service }, run, { now: monday, scope })
