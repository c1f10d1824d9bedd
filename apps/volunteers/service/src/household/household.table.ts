import { defineEntity, p } from '@mikro-orm/core'
import { personal, type PartOf } from '@wuxin/service/audit'
import { clocked } from '@wuxin/service/life/clock'
import { part, record, scoped, scopedPart } from '@wuxin/service/record'
import type { CareConsent, CarerPost, CarerStatus, ConsentMeans, EndReason, HouseholdKind, HouseholdState } from '@wuxin/volunteers/household.rules'
import { told } from '../step/told.table.ts'

/** What is kept of a household's file (结对帮扶): nothing in it says who lives there. */
export const HouseholdSchema = defineEntity({
  name: 'Household',
  tableName: 'household',
  ...scoped,
  properties: {
    ...record,
    ...clocked,
    ...told,
    number: p.text(),
    kind: p.text().$type<HouseholdKind>(),
    state: p.text().$type<HouseholdState>(),
    /** How many live there. */
    people: p.integer(),
    plan: p.text().strictNullable().comment(personal),
    everyDays: p.integer(),
    /** `YYYY-MM-DD`. */
    careSince: p.text().strictNullable(),
    /** 看窗: since when, and until when it was watched. */
    watchSince: p.datetime().strictNullable(),
    watchUntil: p.datetime().strictNullable(),
    /** The end of the last window that an alarm was raised about. */
    alarmedUntil: p.datetime().strictNullable(),
    /** When the watch is looked at next. */
    lookAt: p.datetime().strictNullable(),
    endedAt: p.datetime().strictNullable(),
    because: p.text().$type<EndReason>().strictNullable(),
    reason: p.text().strictNullable().comment(personal),
    carers: () => p.oneToMany(Carer).mappedBy('household').orderBy({ from: 'asc', id: 'asc' }),
    consents: () => p.oneToMany(CareConsentGiven).mappedBy('household').orderBy({ day: 'asc', id: 'asc' }),
    absences: () => p.oneToMany(Absence).mappedBy('household').orphanRemoval().orderBy({ from: 'asc', id: 'asc' }),
  },
})

/** Spread into the parts of a household. */
export const ofHousehold = { ...part, household: () => p.manyToOne(HouseholdSchema) } as const
const inItsHistory = (household: { id: string }) => ({ record: 'Household', id: household.id })

const InhabitantSchema = defineEntity({
  name: 'Inhabitant',
  tableName: 'inhabitant',
  ...scopedPart,
  properties: {
    ...ofHousehold,
    name: p.text().comment(personal),
    phone: p.text().strictNullable().comment(personal),
    building: p.text().comment(personal),
    door: p.text().comment(personal),
    relativeName: p.text().strictNullable().comment(personal),
    relativePhone: p.text().strictNullable().comment(personal),
    needs: p.text().strictNullable().comment(personal),
  },
})
/** Who lives there and where: in a table of its own that only looks read, emptied when the pairing has ended. */
export class Inhabitant extends InhabitantSchema.class implements PartOf {
  auditedAs() {
    return inItsHistory(this.household)
  }
}
InhabitantSchema.setClass(Inhabitant)

const CareConsentSchema = defineEntity({
  name: 'CareConsentGiven',
  tableName: 'care_consent',
  ...scopedPart,
  properties: {
    ...ofHousehold, consent: p.text().$type<CareConsent>(), means: p.text().$type<ConsentMeans>(), day: p.text(), photos: p.array().columnType('text[]'), writtenById: p.text(), withdrawnAt: p.datetime().strictNullable(), withdrawnById: p.text().strictNullable(),
    /** How the no was heard. */
    withdrawnWords: p.text().strictNullable().comment(personal),
  },
})
/** The household's own consent to one thing, and its withdrawal. */
export class CareConsentGiven extends CareConsentSchema.class implements PartOf {
  auditedAs() {
    return inItsHistory(this.household)
  }
}
CareConsentSchema.setClass(CareConsentGiven)

const CarerSchema = defineEntity({
  name: 'Carer',
  tableName: 'carer',
  ...scopedPart,
  properties: {
    ...ofHousehold, person: p.text(), name: p.text(), post: p.text().$type<CarerPost>(), status: p.text().$type<CarerStatus>(), from: p.text(), to: p.text().strictNullable(), assignedById: p.text(), answeredAt: p.datetime().strictNullable(), reason: p.text().strictNullable().comment(personal),
  },
})
/** Somebody assigned to a household, with their answer. */
export class Carer extends CarerSchema.class implements PartOf {
  auditedAs() {
    return inItsHistory(this.household)
  }
}
CarerSchema.setClass(Carer)

const AbsenceSchema = defineEntity({
  name: 'Absence',
  tableName: 'absence',
  ...scopedPart,
  /** `person` is null where the household itself is away. The reason may be an illness. */
  properties: { ...ofHousehold, person: p.text().strictNullable(), from: p.text(), to: p.text().strictNullable(), reason: p.text().strictNullable().comment(personal) },
})
/** Days on which a carer cannot come, or on which nobody is at home. */
export class Absence extends AbsenceSchema.class implements PartOf {
  auditedAs() {
    return inItsHistory(this.household)
  }
}
AbsenceSchema.setClass(Absence)

const CareVisitSchema = defineEntity({
  name: 'CareVisit',
  tableName: 'care_visit',
  ...scopedPart,
  properties: { ...ofHousehold, day: p.text(), byId: p.text(), by: p.text(), words: p.text().strictNullable().comment(personal), photos: p.array().columnType('text[]'), needs: p.text().strictNullable().comment(personal), at: p.datetime() },
})
/** One visit to a household (走访): that there was one stays, what was said goes with the pairing. */
export class CareVisit extends CareVisitSchema.class implements PartOf {
  auditedAs() {
    return inItsHistory(this.household)
  }
}
CareVisitSchema.setClass(CareVisit)
