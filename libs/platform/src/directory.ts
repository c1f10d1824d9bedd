import { z } from 'zod'
import { areaCode } from './area.ts'
import { roles } from './role.ts'

/** A place as every module needs it; `buildings` are a compound's own, or those of them that a micro-grid holds, as people call them. */
export const directoryArea = z.object({
  code: areaCode,
  name: z.string(),
  responsibleUnit: z.string().nullish(),
  /** The unit that manages a compound's property. */
  propertyCompany: z.string().nullish(),
  buildings: z.array(z.string()).nullish(),
  retired: z.boolean().optional(),
})

/** A unit (单位): department, enterprise, social organisation or property company; where it lies, and whether it is closed. */
export const directoryUnit = z.object({ id: z.string(), name: z.string(), kind: z.string(), creditCode: z.string().nullish(), area: areaCode.nullish(), closed: z.boolean().optional() })

/** Who holds which post where. */
export const directoryPost = z.object({
  user: z.string(),
  name: z.string(),
  role: z.enum(roles),
  area: areaCode,
  unit: z.string().nullish(),
})

/** A county's places, units, posts and the days that differ from the weekend rule; `revision` changes with any of them. */
export const directorySnapshot = z.object({
  revision: z.string(),
  county: areaCode,
  areas: z.array(directoryArea),
  units: z.array(directoryUnit),
  posts: z.array(directoryPost),
  calendar: z.record(z.iso.date(), z.enum(['workday', 'holiday'])),
})
export type DirectorySnapshot = z.infer<typeof directorySnapshot>
export type DirectoryPost = z.infer<typeof directoryPost>
