import { z } from 'zod'
import { areaCode } from './area.ts'
import { areaSeen, buildings, households, reason } from './area.schema.ts'
import { listOf, listQuery } from './list.ts'
import { named } from './view.schema.ts'

/** Facts of a compound (小区). */
export const describeCompoundInput = areaSeen.extend({
  buildings,
  households,
  propertyCompany: z.uuid().nullable(),
  ownersCommittee: z.boolean(),
})

/** Marks a compound in which quarrels are many (矛盾突出), until somebody looks at it again. */
export const flagRiskInput = areaSeen.extend({ reason, reviewOn: z.iso.date() })
/** Takes the mark away again. */
export const clearRiskInput = areaSeen.extend({ reason })

/** What the list of compounds is asked by. */
export const compoundsQuery = listQuery(['name', 'code', 'households', 'reviewOn']).extend({
  within: areaCode.optional(),
  /** `yes`: with the mark; `due`: whose review is due. */
  risk: z.enum(['yes', 'due']).optional(),
})

/** One row of the list of compounds; `buildings` and `grids` are counted. */
export const compoundRow = z.object({
  code: areaCode,
  name: z.string(),
  path: z.string(),
  buildings: z.int(),
  households: z.int().nullable(),
  grids: z.int(),
  propertyCompany: named.nullable(),
  ownersCommittee: z.boolean(),
  risk: z.object({ reason: z.string(), reviewOn: z.iso.date(), isDue: z.boolean() }).nullable(),
})
/** A page of the list of compounds. */
export const compoundList = listOf(compoundRow)
