import { defineEntity, p } from '@mikro-orm/core'
import type { Role } from '@wuxin/platform/role'
import type { PartOf } from '@wuxin/service/audit'
import { clocked } from '@wuxin/service/life/clock'
import { part, record, scoped, scopedPart } from '@wuxin/service/record'
import type { Side } from '@wuxin/volunteers/listing.rules'
import type { ProjectState } from '@wuxin/volunteers/project.rules'
import { told } from '../step/told.table.ts'

/** What is kept of a project (项目); what it does is in `project.entity.ts`. It lies at the place of its first need. */
export const ProjectSchema = defineEntity({
  name: 'Project',
  tableName: 'project',
  ...scoped,
  properties: {
    ...record,
    ...clocked,
    ...told,
    number: p.text(),
    title: p.text(),
    words: p.text().strictNullable(),
    from: p.text(),
    to: p.text(),
    state: p.text().$type<ProjectState>(),
    /** The key of the party that claimed. */
    claimedBy: p.text(),
    claimedAt: p.datetime(),
    /** Of the contract; 0 before its first. */
    edition: p.integer(),
    signedAt: p.datetime().strictNullable(),
    acceptedWords: p.text().strictNullable(),
    acceptedBy: p.text().strictNullable(),
    acceptedAt: p.datetime().strictNullable(),
    supervised: p.boolean(),
    reason: p.text().strictNullable(),
    closedAt: p.datetime().strictNullable(),
    parts: () => p.oneToMany(ProjectPart).mappedBy('project').orderBy({ side: 'asc', id: 'asc' }),
    parties: () => p.oneToMany(ProjectParty).mappedBy('project').orderBy({ key: 'asc' }),
    contracts: () => p.oneToMany(Contract).mappedBy('project').orderBy({ edition: 'asc' }),
    signatures: () => p.oneToMany(Signature).mappedBy('project').orderBy({ at: 'asc', id: 'asc' }),
    deliveries: () => p.oneToMany(Delivery).mappedBy('project').orderBy({ day: 'asc', at: 'asc' }),
  },
})

const ofProject = { ...part, project: () => p.manyToOne(ProjectSchema) } as const

const ProjectPartSchema = defineEntity({
  name: 'ProjectPart',
  tableName: 'project_part',
  ...scopedPart,
  properties: { ...ofProject, listing: p.uuid(), side: p.text().$type<Side>(), amount: p.integer() },
})
/** How much of which listing a project holds. */
export class ProjectPart extends ProjectPartSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Project', id: this.project.id }
  }
}
ProjectPartSchema.setClass(ProjectPart)

const ProjectPartySchema = defineEntity({
  name: 'ProjectParty',
  tableName: 'project_party',
  ...scopedPart,
  properties: {
    ...ofProject,
    key: p.text(),
    unit: p.text().strictNullable(),
    /** The place of its listing: the party's own where `unit` is null. */
    ownerArea: p.text(),
    sides: p.array().columnType('text[]').$type<Side[]>(),
    agreedAt: p.datetime().strictNullable(),
    /** The accounts that took a step for it, which none of the other parties' steps is then theirs to take. */
    actors: p.array().columnType('text[]').defaultRaw(`'{}'`),
    score: p.integer().strictNullable(),
    evaluation: p.text().strictNullable(),
    evaluatedBy: p.text().strictNullable(),
    evaluatedAt: p.datetime().strictNullable(),
  },
})
/** One who owns a listing of the project. */
export class ProjectParty extends ProjectPartySchema.class implements PartOf {
  auditedAs() {
    return { record: 'Project', id: this.project.id }
  }
}
ProjectPartySchema.setClass(ProjectParty)

const ContractSchema = defineEntity({
  name: 'Contract',
  tableName: 'contract',
  ...scopedPart,
  /** `digest` is the SHA-256 of `contractFace`. */
  properties: { ...ofProject, edition: p.integer(), text: p.text(), digest: p.text(), byId: p.text(), by: p.text(), at: p.datetime() },
})
/** One edition of a contract (契约): written once, and stays. */
export class Contract extends ContractSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Project', id: this.project.id }
  }
}
ContractSchema.setClass(Contract)

const SignatureSchema = defineEntity({
  name: 'Signature',
  tableName: 'signature',
  ...scopedPart,
  properties: { ...ofProject, party: p.text(), edition: p.integer(), digest: p.text(), userId: p.text(), name: p.text(), role: p.text().$type<Role>(), at: p.datetime() },
})
/** A signature: who, in which post, for which party, under which edition and its digest. */
export class Signature extends SignatureSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Project', id: this.project.id }
  }
}
SignatureSchema.setClass(Signature)

const DeliverySchema = defineEntity({
  name: 'Delivery',
  tableName: 'delivery',
  ...scopedPart,
  properties: { ...ofProject, listing: p.uuid(), amount: p.integer(), day: p.text(), words: p.text(), photos: p.array().columnType('text[]'), byId: p.text(), by: p.text(), at: p.datetime() },
})
/** What was given of a resource on a day, with evidence (实施). */
export class Delivery extends DeliverySchema.class implements PartOf {
  auditedAs() {
    return { record: 'Project', id: this.project.id }
  }
}
DeliverySchema.setClass(Delivery)
