import { castOf, community, compound, county, monday, neighbourCompound, post, zuoyunPosts, zuoyunUnits } from '@wuxin/service/test-county'
import type { ServiceUnderTest } from '@wuxin/service/testing'
import type { MeetingsRouter } from './router.ts'

/** With those who sit at the compound's table for its six parties. */
export const { people, directory, reach } = castOf(
  [
    ...zuoyunPosts,
    post('committee', '刘秀芳', 'committee_member', compound),
    post('committee-two', '马建军', 'committee_member', compound),
    post('property', '钱经理', 'property_manager', compound, 'taian'),
    post('police', '何警', 'police_officer', community, 'police'),
    post('alliance', '高联', 'unit_contact', county, 'bank'),
    post('neighbour-secretary', '韩支', 'branch_secretary', neighbourCompound),
  ],
  [
    ...zuoyunUnits,
    { id: 'taian', name: '泰安物业', kind: 'property_company' },
    { id: 'police', name: '云兴派出所', kind: 'department' },
    { id: 'bank', name: '左云农商行', kind: 'enterprise' },
  ],
)

/** What a member proposes, unless told otherwise. */
export const parking = { area: compound, title: '外来车辆占用小区车位', words: '晚上外来车辆停满东门内侧，业主回家没有车位，建议登记车牌并设访客区。' }

/** The service as somebody sees it, at an instant. */
export const personOf = (at: ServiceUnderTest<MeetingsRouter>) => (who: keyof typeof people, now: Date = monday) => at.as(people[who], { now })
