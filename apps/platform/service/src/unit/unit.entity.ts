import { defineEntity, p } from '@mikro-orm/core'
import { DomainError } from '@wuxin/platform/error'
import type { UnitKind } from '@wuxin/platform/unit.schema'
import { dayOf } from '@wuxin/platform/working-day'
import { personal } from '@wuxin/service/audit'
import { record, scoped } from '@wuxin/service/record'
import { placeTerms } from '../pinyin.ts'

const UnitSchema = defineEntity({
  name: 'Unit',
  tableName: 'unit',
  ...scoped,
  properties: {
    ...record,
    name: p.text(),
    searchTerms: p.text(),
    kind: p.text().$type<UnitKind>(),
    creditCode: p.text(),
    contactName: p.text().nullable().comment(personal),
    contactPhone: p.text().nullable().comment(personal),
    closedOn: p.date().nullable(),
    closedReason: p.text().nullable(),
  },
})

/** What is said of a unit; a phone number that is left out stays. */
export interface UnitFacts {
  name: string
  kind: UnitKind
  creditCode: string
  area: string
  contactName: string | null
  contactPhone?: string | null
}

/** A unit (单位): a department, an enterprise, a residents' committee, a social organisation or a property company. */
export class Unit extends UnitSchema.class {
  amend({ name, contactPhone, ...facts }: UnitFacts, now: Date): void {
    this.assertOpen()
    Object.assign(this, facts)
    this.name = name
    this.searchTerms = placeTerms(name)
    if (contactPhone !== undefined) this.contactPhone = contactPhone
    this.updatedAt = now
  }

  /** Throws UNIT_IN_USE while people act for it or places are its business, UNIT_CLOSED where it is closed. */
  close(reason: string, business: { posts: number; places: number }, now: Date): void {
    this.assertOpen()
    if (business.posts + business.places > 0) throw new DomainError('UNIT_IN_USE', { ...business }, 'conflict')
    this.closedOn = dayOf(now)
    this.closedReason = reason
    this.updatedAt = now
  }

  private assertOpen(): void {
    if (this.closedOn) throw new DomainError('UNIT_CLOSED', { name: this.name }, 'conflict')
  }
}
UnitSchema.setClass(Unit)
