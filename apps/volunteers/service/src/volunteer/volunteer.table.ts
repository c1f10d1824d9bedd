import { defineEntity, p } from '@mikro-orm/core'
import { personal, type PartOf } from '@wuxin/service/audit'
import { part, record, scoped, scopedPart } from '@wuxin/service/record'
import type { ConsentPurpose } from '@wuxin/volunteers/volunteer.rules'

/** What is kept of a volunteer (志愿者); what it does is in `volunteer.entity.ts`. */
export const VolunteerSchema = defineEntity({
  name: 'Volunteer',
  tableName: 'volunteer',
  ...scoped,
  properties: {
    ...record,
    /** A person of the platform's register; an account has the same id. */
    person: p.text(),
    name: p.text().comment(personal),
    phone: p.text().strictNullable().comment(personal),
    /** `YYYY-MM-DD`; erased, with all else that is personal but the name on certificates, where the consent to the registration was withdrawn. */
    born: p.text().strictNullable().comment(personal),
    unit: p.text().strictNullable(),
    skills: p.array().columnType('text[]'),
    guardianName: p.text().strictNullable().comment(personal),
    guardianPhone: p.text().strictNullable().comment(personal),
    guardianRelation: p.text().strictNullable().comment(personal),
    guardianAgreedAt: p.datetime().strictNullable(),
    registeredAt: p.datetime(),
    leftAt: p.datetime().strictNullable(),
    leftReason: p.text().strictNullable(),
    consents: () => p.oneToMany(Consent).mappedBy('volunteer').orderBy({ givenAt: 'asc', id: 'asc' }),
  },
})

const ConsentSchema = defineEntity({
  name: 'Consent',
  tableName: 'consent',
  ...scopedPart,
  properties: { ...part, volunteer: () => p.manyToOne(VolunteerSchema), purpose: p.text().$type<ConsentPurpose>(), givenAt: p.datetime(), withdrawnAt: p.datetime().strictNullable() },
})

/** A consent of a volunteer to one purpose, and its withdrawal. */
export class Consent extends ConsentSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Volunteer', id: this.volunteer.id }
  }
}
ConsentSchema.setClass(Consent)
