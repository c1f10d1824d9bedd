import { keepDraft, readDraft } from '@wuxin/web/draft'
import { dateText } from '@wuxin/web/time'

/** Whoever signs up on this phone. */
export interface KnownPerson {
  name: string
  phone: string
  /** Years, as it is written; blank where it is not known. */
  age: string
}

interface Kept extends Omit<KnownPerson, 'age'> {
  born: number
}

const keptAs = 'culture.person'
const yearOf = (now: number) => Number(dateText(now).slice(0, 4))

/** Who signed up on this phone before, grown older since; blank where nobody did. */
export function knownPerson(now: number): KnownPerson {
  const kept = readDraft<Kept>(keptAs)
  return kept ? { name: kept.name, phone: kept.phone, age: String(yearOf(now) - kept.born) } : { name: '', phone: '', age: '' }
}

/** Remembers on this phone who signed up, so that nobody writes it twice. */
export const keepPerson = ({ name, phone, age }: Omit<KnownPerson, 'age'> & { age: number }, now: number): void => keepDraft(keptAs, { name, phone, born: yearOf(now) - age } satisfies Kept)
