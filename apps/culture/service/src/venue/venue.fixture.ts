import type { addVenueInput } from '@wuxin/culture/venue.schema'
import { castOf, community, compound, neighbourCompound, post, zuoyunPosts, zuoyunUnits } from '@wuxin/service/test-county'
import type { z } from 'zod'

/** With those who keep a venue and those who only need one. */
export const { people, reach } = castOf(
  [
    ...zuoyunPosts,
    post('member', '孙洁', 'party_member', compound),
    post('property', '钱经理', 'property_manager', compound, 'taian'),
    post('other-property', '马经理', 'property_manager', compound, 'jinxiu'),
    post('beside', '何书', 'branch_secretary', neighbourCompound),
  ],
  [...zuoyunUnits, { id: 'taian', name: '泰安物业', kind: 'property_company' }, { id: 'jinxiu', name: '锦绣物业', kind: 'property_company' }],
)

const everyDay = [{ from: '08:00', to: '12:00' }, { from: '14:00', to: '21:00' }]

/** The hub of a compound, open every day but shorter on statutory holidays. */
export const hub = (over: Partial<z.input<typeof addVenueInput>> = {}): z.input<typeof addVenueInput> => ({
  area: compound, name: '云泰园红色港湾', kind: 'harbour', spot: '3号楼一层', functions: ['party', 'reading'], equipment: ['投影', '桌椅'], capacity: 60,
  hours: { weekdays: Array.from({ length: 7 }, () => everyDay), holidays: [{ from: '09:00', to: '12:00' }] }, keeper: {}, ...over,
})

/** The hall of a community, whose worker answers who gets it. */
export const hall = (over: Partial<z.input<typeof addVenueInput>> = {}) => hub({ area: community, name: '社区大厅', kind: 'service_center', needsApproval: true, ...over })

/** Hours of a day, from-to, as a booking asks for them. */
export const hours = (day: string, from: string, to: string) => ({ starts: new Date(`${day}T${from}:00+08:00`).toISOString(), ends: new Date(`${day}T${to}:00+08:00`).toISOString() })
