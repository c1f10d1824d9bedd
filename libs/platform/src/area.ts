import { z } from 'zod'
import { codeLengths } from './area-tree.ts'

export * from './area-tree.ts' // pages for residents take it from there: they are drawn without zod

/** The code of a place; a parent's code is the prefix of its children's codes. */
export const areaCode = z
  .string()
  .regex(/^\d{6,18}$/)
  .refine((code) => codeLengths.includes(code.length))
