import { z } from 'zod'
import { areaCode } from './area.ts'
import { areaFound, lookup, reason } from './area.schema.ts'
import { isCreditCode } from './credit-code.ts'
import { listOf, listQuery } from './list.ts'

/** Kinds of unit (单位): 党政部门, 事业单位, 企业, 物业服务企业, 居(村)民委员会, 社会组织. */
export const unitKinds = ['department', 'public_institution', 'enterprise', 'property_company', 'committee', 'social_organisation'] as const
export type UnitKind = (typeof unitKinds)[number]

/** Unified social credit code (GB 32100-2015). Problem CREDIT_CODE_WRONG where shape or check character is wrong. */
export const creditCode = z
  .string()
  .trim()
  .toUpperCase()
  .refine(isCreditCode, { params: { code: 'CREDIT_CODE_WRONG' } })

/** A mobile number, or a landline with its area code. */
export const phone = z.string().trim().regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/)

const facts = {
  name: z.string().trim().min(2).max(60),
  kind: z.enum(unitKinds),
  creditCode,
  area: areaCode,
  contactName: z.string().trim().min(1).max(20).nullable(),
  contactPhone: phone.nullable(),
}

/** A unit for the register; its credit code stands there once. */
export const addUnitInput = z.object({ ...facts, contactName: facts.contactName.default(null), contactPhone: facts.contactPhone.default(null) })

/** The phone number that stands stays where `contactPhone` is left out: a masked one is never sent back. */
export const amendUnitInput = z.object({ id: z.uuid(), version: z.int(), ...facts, contactPhone: facts.contactPhone.optional() })
/** Closes a unit (注销); records made before keep its name. */
export const closeUnitInput = z.object({ id: z.uuid(), version: z.int(), reason })
/** The contact of a unit in full; the reason is logged. */
export const lookInput = z.object({ id: z.uuid(), reason })

/** What the list of units is asked by. */
export const unitsQuery = listQuery(['name', 'kind', 'creditCode']).extend({
  kind: z.enum(unitKinds).optional(),
  within: areaCode.optional(),
  closed: z.boolean().default(false),
})

/** What a search of units takes; those nearest to `near` come first. */
export const unitLookup = lookup.extend({ near: areaCode.optional() })

/** One row of the list of units. */
export const unitRow = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(unitKinds),
  creditCode: z.string(),
  area: areaCode,
  path: z.string(),
  isClosed: z.boolean(),
})
/** A page of the list of units. */
export const unitList = listOf(unitRow)

/** A unit with its contact masked, and the places that it answers for. */
export const unitView = unitRow.extend({
  version: z.int(),
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
  closed: z.object({ on: z.iso.date(), reason: z.string() }).nullable(),
  places: z.array(areaFound),
})
