import { compound, monday } from '@wuxin/service/test-county'
import { seen, type ServiceUnderTest } from '@wuxin/service/testing'
import type { z } from 'zod'
import type { registerHouseholdInput } from '@wuxin/volunteers/household.schema'
import type { VolunteersRouter } from '../router.ts'
import { people } from '../volunteers.fixture.ts'

type Who = keyof typeof people

/** Somebody who lives alone, unless told otherwise. */
export const lonely = (overrides: Partial<z.input<typeof registerHouseholdInput>> = {}): z.input<typeof registerHouseholdInput> => ({
  area: compound, building: '3号楼', kind: 'lonely_old', name: '王秀兰', phone: '13812345678', door: '2单元301', relative: { name: '王建国', phone: '13987654321' }, needs: '腿脚不便，高血压', ...overrides,
})

/** A file on its way, step by step. */
export function fileOf(at: ServiceUnderTest<VolunteersRouter>) {
  const as = (who: Who, now: Date = monday) => at.as(people[who], { now })
  const get = (id: string, who: Who = 'secretary', now: Date = monday) => as(who, now).households.get({ id })
  const registered = (overrides: Parameters<typeof lonely>[0] = {}, now = monday) => as('secretary', now).households.register(lonely(overrides))
  const agreed = async (consents: ('pairing' | 'curtain')[] = ['pairing', 'curtain'], now = monday) =>
    as('secretary', now).households.consent({ ...seen(await registered({}, now)), consents, means: 'signed', day: '2025-04-21' })
  const assigned = async (id: string, who: Who, post: 'carer' | 'deputy' | 'keeper', now = monday) =>
    as('secretary', now).households.assign({ ...seen(await get(id, 'secretary', now)), person: who, post, from: '2025-04-21' })
  const accepted = async (id: string, who: Who, post: 'carer' | 'deputy' | 'keeper', now = monday) => {
    await assigned(id, who, post, now)
    return as(who, now).households.acceptCare(seen(await get(id, who, now)))
  }
  /** In care of a member, with a volunteer who stands in where `deputy` says so. */
  const cared = async ({ deputy = false, now = monday } = {}) => {
    const { id } = await agreed(['pairing', 'curtain'], now)
    await accepted(id, 'member', 'carer', now)
    if (deputy) await accepted(id, 'volunteer', 'deputy', now)
    return get(id, 'secretary', now)
  }
  /** The same, with its curtain watched. */
  const watched = async ({ deputy = true, now = monday } = {}) => {
    const file = await cared({ deputy, now })
    return as('secretary', now).curtain.start(seen(file))
  }
  return { as, get, registered, agreed, assigned, accepted, cared, watched }
}
