import type { County } from '../places.ts'
import type { Given, Procedure } from './procedures.ts'

/** Ids that stand only once the sample is loaded, by what the plan calls things. */
export interface Told {
  unit(key: string): string
  person(userName: string): string
  /** A registered volunteer by the key of their person. */
  volunteer(key: string): string
  /** A record of the plan that stands by now. */
  record(key: string): string
  photo(name: PhotoName): string
  /** The edition and digest of the contract that a project stands under. */
  contract(key: string): { edition: number; digest: string }
}

/** The sample's own pictures. */
export const photoNames = ['door', 'gift', 'hall', 'lamp', 'hands', 'tools'] as const
export type PhotoName = (typeof photoNames)[number]

/** What one procedure is told, as soon as all that it names is there. */
type Telling<Name extends Procedure> = Given<Name> | ((told: Told) => Given<Name>)

/** Somebody calls a procedure at an instant; a resident where `by` is null. */
export interface PlannedStep<Name extends Procedure = Procedure> {
  call: Name
  at: Date
  by: string | null
  given: (told: Told) => object
}

/** A record from its beginning, which is its first step; nothing that lies after the day on which the sample is loaded has happened yet. */
export interface PlannedRecord {
  key: string
  county: County
  steps: readonly PlannedStep[]
  /** Keys of records that have to be there before this one begins. */
  after?: readonly string[]
}

/** A step, typed by its procedure. */
export const does = <Name extends Procedure>(call: Name, { at, by, given }: { at: Date; by: string | null; given: NoInfer<Telling<Name>> }): PlannedStep<Name> => ({
  call,
  at,
  by,
  given: typeof given === 'function' ? given : () => given,
})

/** People of one place who are registered together, from a list that they signed. */
export interface PlannedRoster {
  county: County
  at: Date
  by: string
  people: readonly PlannedVolunteer[]
}

/** Somebody who is registered; `key` is that of the register of people. */
export interface PlannedVolunteer {
  key: string
  name: string
  area: string
  born: string
  skills: readonly string[]
}

/** A team's day out (队伍活动): who came, and who confirmed their hours. */
export interface PlannedActivity {
  key: string
  county: County
  area: string
  place: string
  words: string
  day: string
  from: string
  to: string
  volunteers: readonly string[]
  reported: { at: Date; by: string }
  /** Null where the hours still wait. */
  confirmed: { at: Date; by: string } | null
}

/** What the sample tells of this module. */
export interface VolunteerPlan {
  rosters: readonly PlannedRoster[]
  activities: readonly PlannedActivity[]
  records: readonly PlannedRecord[]
  /** When the clocks of the module are looked at: ends of months, by which ratings have lapsed. */
  clocks: readonly Date[]
}
