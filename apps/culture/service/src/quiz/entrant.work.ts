import { quizError, type beginInput } from '@wuxin/culture/quiz.schema'
import { hashOf } from '@wuxin/service/life/tracking'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import type { CultureEvent } from '../event/event.entity.ts'
import { phoneKeyOf } from '../sign-up/line.queries.ts'
import { SignUp } from '../sign-up/sign-up.entity.ts'

/** Who sits a quiz, and what they are known by as one person. */
export interface Entrant {
  key: string
  name: string
  phone: string | null
  signUp: string | null
}

/** Who asks for a paper. Where the event takes sign-ups: whoever is in, by the code or the phone of the sign-up; else whoever says who they are. Throws SIGN_UP_NEEDED. */
export async function entrantOf(work: Work, { id: event, hasSignUp }: Pick<CultureEvent, 'id' | 'hasSignUp'>, { code, name, phone }: Pick<z.output<typeof beginInput>, 'code' | 'name' | 'phone'>): Promise<Entrant> {
  const phoneKey = phone === null ? null : phoneKeyOf(work, phone)
  if (!hasSignUp && name !== null && phoneKey !== null) return { key: phoneKey, name, phone, signUp: null }
  const known = code === null ? { phoneKey } : { trackingHash: hashOf(code) }
  const entry = await work.em.findOne(SignUp, { event, state: 'in', ...known })
  if (!entry) throw quizError('SIGN_UP_NEEDED', {})
  return { key: entry.id, name: entry.name, phone: entry.phone, signUp: entry.id }
}
