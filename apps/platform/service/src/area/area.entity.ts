import { defineEntity, p } from '@mikro-orm/core'
import { levelOf, type AreaLevel } from '@wuxin/platform/area'
import type { gridTags } from '@wuxin/platform/area.schema'
import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import { record, scoped } from '@wuxin/service/record'
import { placeTerms } from '../pinyin.ts'

const AreaSchema = defineEntity({
  name: 'Area',
  tableName: 'area',
  ...scoped,
  properties: {
    ...record,
    name: p.text(),
    searchTerms: p.text(),
    brand: p.text().nullable(),
    lng: p.double().$type<number>().nullable(),
    lat: p.double().$type<number>().nullable(),
    tags: p.array().columnType('text[]').default([]),
    buildings: p.array().columnType('text[]').default([]),
    households: p.integer().nullable(),
    responsibleUnit: p.uuid().nullable(),
    propertyCompany: p.uuid().nullable(),
    ownersCommittee: p.boolean().default(false),
    riskReason: p.text().nullable(),
    riskReviewOn: p.date().nullable(),
    retiredOn: p.date().nullable(),
    retiredReason: p.text().nullable(),
  },
})

/** What hangs on a place that somebody would retire. */
export interface Hanging {
  children: number
  posts: number
  people: number
}

/** A place of the tree (县, 镇乡, 社区/村, 小区, 微网格); `area` is its own code. What its level does not have stays empty. */
export class Area extends AreaSchema.class {
  rename(name: string, now: Date): void {
    this.name = name
    this.searchTerms = placeTerms(name)
    this.updatedAt = now
  }

  /** Counts a change of what is kept beside the place as one of its own, also a second one within a millisecond. */
  touch(now: Date): void {
    this.updatedAt = new Date(Math.max(now.getTime(), this.updatedAt.getTime() + 1))
  }

  describe(facts: { brand: string | null; position: { lng: number; lat: number } | null }, now: Date): void {
    this.brand = facts.brand
    this.lng = facts.position?.lng ?? null
    this.lat = facts.position?.lat ?? null
    this.updatedAt = now
  }

  /** Throws AREA_LEVEL_WRONG at any other level than a micro-grid's. */
  arrangeGrid(facts: { tags: (typeof gridTags)[number][]; responsibleUnit: string | null; buildings: string[]; households: number | null }, now: Date): void {
    this.assertLevel('grid')
    this.tags = facts.tags
    this.answerTo(facts.responsibleUnit)
    this.responsibleUnit = facts.responsibleUnit
    this.hold(facts, now)
  }

  /** Throws AREA_LEVEL_WRONG at any other level than a compound's. */
  describeCompound(facts: { buildings: string[]; households: number | null; propertyCompany: string | null; ownersCommittee: boolean }, now: Date): void {
    this.assertLevel('compound')
    this.answerTo(facts.propertyCompany)
    this.propertyCompany = facts.propertyCompany
    this.ownersCommittee = facts.ownersCommittee
    this.hold(facts, now)
  }

  /** What an imported sheet says of a place of any level, beside its name. */
  takeOver(facts: { brand: string | null; buildings: readonly string[]; households: number | null; responsibleUnit: string | null }, now: Date): void {
    this.brand = facts.brand
    this.answerTo(facts.responsibleUnit)
    this.responsibleUnit = facts.responsibleUnit
    this.hold({ ...facts, buildings: [...facts.buildings] }, now)
  }

  /** Marks a compound as one where quarrels are many (矛盾突出), to be looked at again by `reviewOn`. */
  flagRisk({ reason, reviewOn }: { reason: string; reviewOn: string }, now: Date): void {
    this.assertLevel('compound')
    this.riskReason = reason
    this.riskReviewOn = reviewOn
    this.updatedAt = now
  }

  clearRisk(now: Date): void {
    this.assertLevel('compound')
    this.riskReason = null
    this.riskReviewOn = null
    this.updatedAt = now
  }

  /** Takes the place out of use; its code and name stay for the records that have it. Throws AREA_IN_USE, AREA_RETIRED. */
  retire(reason: string, hanging: Hanging, now: Date): void {
    if (this.retiredOn) throw new DomainError('AREA_RETIRED', { code: this.area }, 'conflict')
    if (Object.values(hanging).some((count) => count > 0)) throw new DomainError('AREA_IN_USE', { ...hanging }, 'conflict')
    this.retiredOn = dayOf(now)
    this.retiredReason = reason
    this.updatedAt = now
  }

  restore(now: Date): void {
    this.retiredOn = null
    this.retiredReason = null
    this.updatedAt = now
  }

  private hold({ buildings, households }: { buildings: string[]; households: number | null }, now: Date): void {
    this.buildings = buildings
    this.households = households
    this.updatedAt = now
  }

  /** A unit that ever had business here keeps seeing the place. */
  private answerTo(unit: string | null): void {
    if (unit && !this.units.includes(unit)) this.units = [...this.units, unit]
  }

  private assertLevel(level: AreaLevel): void {
    if (levelOf(this.area) !== level) throw new DomainError('AREA_LEVEL_WRONG', { level })
  }
}
AreaSchema.setClass(Area)
