import { isWithin, levelOf, selfAndAncestors, type AreaLevel } from '@wuxin/platform/area'
import { directorySnapshot, type DirectoryPost, type DirectorySnapshot } from '@wuxin/platform/directory'
import { DomainError } from '@wuxin/platform/error'
import type { PlaceView } from '@wuxin/platform/view.schema'
import type { Role } from '@wuxin/platform/role'
import type { Calendar } from '@wuxin/platform/working-day'
import type { Peers } from './peers.ts'

/** One county's places, units and posts, looked up by id. */
export class Directory {
  readonly calendar: Calendar
  readonly #areas: Map<string, DirectorySnapshot['areas'][number]>
  readonly #units: Map<string, DirectorySnapshot['units'][number]>
  readonly #posts: Map<string, DirectoryPost[]>

  constructor(snapshot: DirectorySnapshot) {
    this.calendar = { days: snapshot.calendar }
    this.#areas = new Map(snapshot.areas.map((area) => [area.code, area]))
    this.#units = new Map(snapshot.units.map((unit) => [unit.id, unit]))
    this.#posts = Map.groupBy(snapshot.posts, (post) => post.area)
  }

  /** A place of the tree. Throws PLACE_UNKNOWN. */
  area(code: string): DirectorySnapshot['areas'][number] {
    const found = this.#areas.get(code)
    if (!found) throw new DomainError('PLACE_UNKNOWN', { code })
    return found
  }

  /** The codes of all places of this name. */
  named(name: string): string[] {
    return [...this.#areas.values()].flatMap((area) => (area.name === name ? [area.code] : []))
  }

  /** The names from the county's child down to the place, such as 云兴镇 · 云泰园社区 · 云泰园小区. */
  path(code: string): string {
    const names = selfAndAncestors(code).toReversed().slice(1).map((each) => this.#areas.get(each)?.name ?? each)
    return names.join(' · ')
  }

  /** A place as views show it, also one that is no longer in the tree. */
  place(code: string): PlaceView {
    return { code, name: this.areaName(code), path: this.path(code) }
  }

  /** A unit. Throws UNIT_UNKNOWN. */
  unit(id: string): DirectorySnapshot['units'][number] {
    const found = this.#units.get(id)
    if (!found) throw new DomainError('UNIT_UNKNOWN', { id })
    return found
  }

  /** The places of a level at or below a place, retired ones left out, in the order of their codes. */
  below(code: string, level: AreaLevel): DirectorySnapshot['areas'] {
    return [...this.#areas.values()].filter((area) => isWithin(area.code, code) && levelOf(area.code) === level && !area.retired)
  }

  /** The county's units of these kinds, closed ones left out. */
  unitsOf(kinds: readonly string[]): DirectorySnapshot['units'] {
    return [...this.#units.values()].filter((unit) => kinds.includes(unit.kind) && !unit.closed)
  }

  /** What a place is called on a record of the past; its code where it is no longer in the tree. */
  areaName(code: string): string {
    return this.#areas.get(code)?.name ?? code
  }

  /** What a unit is called on a record of the past; its id where it is no longer in the county. */
  unitName(id: string): string {
    return this.#units.get(id)?.name ?? id
  }

  /** The first of the roles, in order, that somebody holds at the place or nearest above it. */
  nearest(code: string, roles: readonly Role[]): DirectoryPost | null {
    for (const role of roles) {
      for (const area of selfAndAncestors(code)) {
        const post = this.#posts.get(area)?.find((each) => each.role === role)
        if (post) return post
      }
    }
    return null
  }

  /** Everybody who holds the role at the place or, where nobody does, nearest above it. */
  holders(code: string, role: Role): DirectoryPost[] {
    const held = selfAndAncestors(code).map((area) => (this.#posts.get(area) ?? []).filter((post) => post.role === role))
    return held.find((posts) => posts.length > 0) ?? []
  }

  /** Every post in one of these roles. */
  postsIn(roles: readonly Role[]): DirectoryPost[] {
    return [...this.#posts.values()].flat().filter(({ role }) => roles.includes(role))
  }

  /** The places at which somebody holds the role. */
  placesOf(role: Role): string[] {
    return [...this.#posts].flatMap(([area, posts]) => (posts.some((post) => post.role === role) ? [area] : []))
  }

  /** Every post that is held for a unit. */
  members(unit: string): DirectoryPost[] {
    return [...this.#posts.values()].flat().filter((post) => post.unit === unit)
  }

  /** Every post that an account holds in this county. */
  postsOf(user: string): DirectoryPost[] {
    return [...this.#posts.values()].flat().filter((post) => post.user === user)
  }
}

/** Milliseconds after which a directory is asked for again, should the word of its change have been lost. */
const freshFor = 60_000

interface Kept {
  directory: Directory
  fetchedAt: number
}

/** The directories of all counties that a service works for, fetched from the platform when first needed. */
export class Directories {
  readonly #peers: Peers
  readonly #kept = new Map<string, Kept>()
  readonly #pending = new Map<string, Promise<Directory>>()

  constructor(peers: Peers) {
    this.#peers = peers
  }

  /** A county's directory. The last known one serves while the platform is down; throws UNAVAILABLE where there is none. */
  async get(county: string): Promise<Directory> {
    const kept = this.#kept.get(county)
    if (kept && performance.now() - kept.fetchedAt < freshFor) return kept.directory
    const pending = this.#pending.get(county) ?? this.#fetch(county)
    this.#pending.set(county, pending)
    try {
      return await pending
    } catch (error) {
      if (kept) return kept.directory
      throw error
    } finally {
      this.#pending.delete(county)
    }
  }

  /** Lets go of what was fetched, because it changed. */
  forget(county: string): void {
    const kept = this.#kept.get(county)
    if (kept) kept.fetchedAt = -Infinity
  }

  async #fetch(county: string): Promise<Directory> {
    const response = await this.#peers.ask('platform', `/internal/directory/${county}`)
    if (response.status === 404) throw new DomainError('PLACE_UNKNOWN', { code: county })
    if (!response.ok) throw new DomainError('UNAVAILABLE', { service: 'platform' }, 'fault')
    const directory = new Directory(directorySnapshot.parse(await response.json()))
    this.#kept.set(county, { directory, fetchedAt: performance.now() })
    return directory
  }
}
