import { randomUUID } from 'node:crypto'
import type { Caller } from '@wuxin/platform/caller'
import type { Running } from '@wuxin/service/runtime'
import { system } from '@wuxin/service/work'
import { counties } from '../places.ts'
import { people } from '../people.ts'

/** Ids that the register gave to what the sample calls by keys and user names. */
export interface SampleIds {
  unit(key: string): string
  person(userName: string): string
}

/** Whoever loads the sample: the suite itself. */
export const loader = system('sample')

/** The callers of the sample's staff, by user name, each with the posts that the register holds. */
export function callersOf(ids: SampleIds): (userName: string) => Caller {
  const byName = new Map(people.map((person) => [person.userName, person]))
  const kept = new Map<string, Caller>()
  return (userName) => {
    const person = byName.get(userName)
    if (!person) throw new RangeError(`nobody of the sample is called ${userName}`)
    const caller = kept.get(userName) ?? {
      id: ids.person(userName),
      name: person.name,
      userName,
      kind: 'staff' as const,
      county: counties[person.county],
      grants: person.grants.map((held) => ({ ...held, unit: held.unit && ids.unit(held.unit) })),
    }
    kept.set(userName, caller)
    return caller
  }
}

/** What a procedure is called with, at an instant of the sample's own. */
export const callAt = (service: Running, caller: Caller | null, now: Date) => ({ service, caller, now, key: randomUUID(), place: null, requestId: 'sample' })
