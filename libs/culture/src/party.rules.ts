/** 本人, 配偶, 子女, 父母, 孙辈, 其他. */
export const relations = ['self', 'spouse', 'child', 'parent', 'grandchild', 'other'] as const
export type Relation = (typeof relations)[number]

/** Heads of one sign-up at the most, whatever the event allows. */
export const partyLongest = 10

interface Aged {
  age: number
}

/** The ages that an event is for; null is open on that side. */
export interface Ages {
  from: number | null
  to: number | null
}
/** Those of a party for whom it is not meant. */
export const outsideAges = <Person extends Aged>(people: readonly Person[], { from, to }: Ages): Person[] => people.filter(({ age }) => (from !== null && age < from) || (to !== null && age > to))
/** How many of a party are below an age (未成年). */
export const minorsOf = (people: readonly Aged[], below: number): number => people.filter(({ age }) => age < below).length
/** Whether somebody has to agree: a minor comes, and no adult comes along. */
export const needsGuardian = (people: readonly Aged[], below: number): boolean => people.length > 0 && minorsOf(people, below) === people.length
