import { defineEntity, p } from '@mikro-orm/core'
import type { personTags } from '@wuxin/platform/person.schema'
import { personal } from '@wuxin/service/audit'
import { record, scoped } from '@wuxin/service/record'
import { personTerms } from '../pinyin.ts'

const PersonSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  ...scoped,
  properties: {
    ...record,
    name: p.text().comment(personal),
    searchTerms: p.text(),
    phone: p.text().nullable().comment(personal),
    tags: p.array().columnType('text[]').default([]),
  },
})

/** What is said of a person; a phone number that is left out stays. */
export interface PersonFacts {
  name: string
  area: string
  tags: (typeof personTags)[number][]
  phone?: string | null
}

/** Somebody who works or helps in the county, at one place, however many posts they hold. */
export class Person extends PersonSchema.class {
  amend({ name, area, tags, phone }: PersonFacts, now: Date): void {
    this.name = name
    this.searchTerms = personTerms(name)
    this.area = area
    this.tags = tags
    if (phone !== undefined) this.phone = phone
    this.updatedAt = now
  }
}
PersonSchema.setClass(Person)
