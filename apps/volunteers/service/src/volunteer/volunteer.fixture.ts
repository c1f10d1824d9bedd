import type { Caller } from '@wuxin/platform/caller'
import { compound } from '@wuxin/service/test-county'
import type { ServiceUnderTest } from '@wuxin/service/testing'
import type { VolunteersRouter } from '../router.ts'

type Under = ServiceUnderTest<VolunteersRouter>

/** Somebody registers themselves, grown up, with the consent to the registration alone; the id of the registration. */
export async function enrol(at: Under, who: Caller, overrides: object = {}): Promise<string> {
  const own = await at.as(who).own.register({ area: compound, born: '1980-05-01', consents: ['register'], ...overrides })
  return own?.id ?? ''
}

/** The id of somebody's registration. */
export const serving = async (at: Under, who: Caller): Promise<string> => (await at.as(who).own.me())?.id ?? ''
