import type { Attendee } from '@wuxin/culture/sign-up.schema'
import { seen, type ServiceUnderTest } from '@wuxin/service/testing'
import { people } from '../culture.fixture.ts'
import { april, reading } from '../event/event.fixture.ts'
import type { CultureRouter } from '../router.ts'

/** Somebody who comes. */
export const adult = (name: string, age = 40): Attendee => ({ name, age, relation: 'self' })

/** A sign-up of one, by the phone of the `n`-th resident. */
export const by = (event: string, n: number, more: object = {}) => {
  const name = `居民${n}`
  return { event, name, phone: `138${String(n).padStart(8, '0')}`, people: [adult(name)], ...more }
}

/** Events that people sign up for. */
export function signUpStory(at: ServiceUnderTest<CultureRouter>) {
  const as = (who: keyof typeof people, now?: Date) => at.as(people[who], now ? { now } : {})
  const residents = (now?: Date, key?: string) => at.as(null, { ...(now ? { now } : {}), ...(key ? { key } : {}) }).residentSignUps
  /** A reading day whose sign-up is open, with so many places. */
  const open = async (change: object = {}) => {
    const events = () => as('secretary').events
    return events().openSignUp(seen(await events().publish(seen(await events().plan({ ...reading, capacity: 3, ...change })))))
  }
  /** The same with its doors open. */
  const doors = async (id: string) => {
    const events = () => as('secretary', april(26, '08:40')).events
    return events().openCheckIn(seen(await events().get({ id })))
  }
  const line = async (event: string) => (await as('secretary').signUps.list({ event, size: 100 })).rows
  const states = async (event: string) => (await line(event)).map(({ state }) => state)
  return { as, residents, open, doors, line, states }
}
