import { madeUpPhone } from '../case-words.ts'
import { atTime } from '../office-time.ts'
import { people } from '../people.ts'
import { personNames } from '../person-names.ts'
import { Random } from '../random.ts'
import type { PlannedSignUp } from './culture-plan.ts'

const DAY = 86_400_000
const MINUTE = 60_000

/** Who signs up for an event, between its publication and its beginning. */
export interface Line {
  seed: string
  parties: number
  families: boolean
  /** The day of its publication, and its beginning. */
  published: Date
  starts: Date
}

/** Those who signed up: made-up people with made-up numbers, none twice; nearly all of them came. Below twelve nobody comes alone without a guardian who agreed. */
export function partiesOf({ seed, parties, families, published, starts }: Line): PlannedSignUp[] {
  const random = new Random(`parties ${seed}`)
  const names = personNames(`parties ${seed}`, people.map(({ name }) => name))
  const phones = new Set<string>()
  const phoneOf = (): string => {
    const phone = madeUpPhone(random)
    if (phones.has(phone)) return phoneOf()
    phones.add(phone)
    return phone
  }
  const days = Math.max(1, Math.floor((starts.getTime() - published.getTime()) / DAY) - 1)
  return Array.from({ length: parties }, (_, index): PlannedSignUp => {
    const name = names.next().value
    const phone = phoneOf()
    const isAlone = families && index === 3
    const children = families && !isAlone ? random.int(1, 2) : 0
    const child = () => ({ name: `${name.slice(0, 1)}${names.next().value.slice(1)}`, age: random.int(5, 13), relation: 'child' as const })
    const self = isAlone ? { ...child(), age: 11 } : { name, age: families ? random.int(28, 42) : random.int(30, 74), relation: 'self' as const }
    const heads = 1 + children
    const isThere = index % 9 !== 7
    const day = new Date(published.getTime() + (1 + Math.floor((index * days) / parties)) * DAY)
    return {
      at: atTime(day, 7 * 60 + 30 + ((index * 67) % 720)), by: null, withdrawn: null, confirmed: null,
      given: { name: isAlone ? self.name : name, phone, people: [self, ...Array.from({ length: children }, child)], guardian: isAlone ? { name, phone: phoneOf(), agrees: true } : null },
      came: isThere ? { at: new Date(starts.getTime() + (index - parties) * MINUTE), heads } : null,
    }
  }).toSorted((one, other) => one.at.getTime() - other.at.getTime())
}
