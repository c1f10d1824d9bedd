import { randomUUIDv7 } from 'node:crypto'
import { parentOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import type { HeldPost } from '@wuxin/platform/post.rules'
import type { waysChosen } from '@wuxin/platform/post.schema'
import type { Work } from '@wuxin/service/work'
import { addPlace, type NewPlace } from './area/area-add.ts'
import { directoryTouched } from './directory-revision.ts'
import { flushUnique } from './flush-unique.ts'
import { addPerson, addPost } from './person/person-add.ts'
import type { PersonFacts } from './person/person.entity.ts'
import { assertMayHold } from './person/post.entity.ts'
import { seedRules } from './rule/rule-seed.ts'
import { addUnit } from './unit/unit-add.ts'
import type { UnitFacts } from './unit/unit.entity.ts'

/** A county's register as it begins. Units and people go by keys of the caller's own until they have ids. */
export interface NewRegister {
  county: string
  /** Parents before children; units by key. */
  areas: readonly NewPlace[]
  units: readonly (UnitFacts & { key: string })[]
  people: readonly (PersonFacts & { key: string; posts: readonly NewPost[] })[]
}

export interface NewPost extends HeldPost {
  chosen: (typeof waysChosen)[number]
  profession: string | null
}

/** Ids of units and people by their keys. */
export interface LoadedRegister {
  units: Map<string, string>
  people: Map<string, string>
}

/**
 * Enters a county's register in one work, as its own people would: by the same methods, in the audit, with one word to
 * the other services. Throws what those methods throw, and PLACE_UNKNOWN, UNIT_UNKNOWN on what the register does not hold.
 */
export async function loadRegister(work: Work, { county, areas, units, people }: NewRegister): Promise<LoadedRegister> {
  const unitIds = new Map(units.map((unit) => [unit.key, randomUUIDv7()]))
  const personIds = new Map(people.map((person) => [person.key, randomUUIDv7()]))
  const codes = new Set<string>()
  const unit = (key: string | null | undefined) => (key ? known(unitIds, key) : null)
  const place = (code: string) => {
    if (!codes.has(code)) throw new DomainError('PLACE_UNKNOWN', { code })
    return code
  }
  for (const area of areas) {
    if (area.area !== county) place(parentOf(area.area) ?? '')
    codes.add(area.area)
    addPlace(work, { ...area, responsibleUnit: unit(area.responsibleUnit), propertyCompany: unit(area.propertyCompany) })
  }
  for (const { key, ...facts } of units) addUnit(work, { ...facts, id: known(unitIds, key), area: place(facts.area) })
  for (const { key, posts, ...facts } of people) {
    const person = known(personIds, key)
    addPerson(work, { ...facts, id: person, area: place(facts.area) })
    const held: HeldPost[] = []
    for (const post of posts) {
      const own = { ...post, area: place(post.area), unit: unit(post.unit) }
      assertMayHold(own, held)
      held.push(own)
      addPost(work, { ...own, person })
    }
  }
  seedRules(work, county)
  await flushUnique(work)
  await directoryTouched(work, county)
  return { units: unitIds, people: personIds }
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new DomainError('UNIT_UNKNOWN', { key })
  return id
}
