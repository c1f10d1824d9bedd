import { needsGuardian } from '@wuxin/culture/party.rules'
import type { Companion } from './party-part.tsx'

/** Who comes, as it is written: oneself or not, and others; who agrees where minors come alone. */
export interface Party {
  comes: boolean
  age: string
  people: Companion[]
  guardianName: string
  guardianPhone: string
  agrees: boolean
}

const numberOf = (written: string): number | null => (written.trim() === '' ? null : Number(written))

/** Those who come, as they are sent; an age that is not written is missing, and refused. */
export const peopleAsSent = (name: string, { comes, age, people }: Party) => [
  ...(comes ? [{ name: name.trim(), age: numberOf(age), relation: 'self' as const }] : []),
  ...people.map((each) => ({ ...each, name: each.name.trim(), age: numberOf(each.age) })),
]

/** Whether a guardian is asked: once all ages are written. */
export function asksGuardian(name: string, party: Party, below: number | null): boolean {
  const ages = peopleAsSent(name, party).map(({ age }) => age)
  return below !== null && ages.every((age) => age !== null) && needsGuardian(ages.map((age) => ({ age })), below)
}

/** The guardian as it is sent; null where nobody has to agree. */
export const guardianAsSent = (name: string, party: Party, below: number | null) =>
  asksGuardian(name, party, below) ? { name: party.guardianName.trim(), phone: party.guardianPhone.trim(), agrees: party.agrees } : null
