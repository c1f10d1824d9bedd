import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { span } from '@wuxin/platform/input.schema'
import { listOf, listQuery, sheetLanguage } from '@wuxin/platform/list'
import { placeView } from '@wuxin/platform/view.schema'
import { volunteerFigures } from './figure.rules.ts'

/** Social organisations (社会组织) are units of the platform, by their kind; here stands only what they do. Sorted by name: there is no ranking. */
export const organisationListInput = listQuery(['name']).extend({ ...span, figure: z.enum(volunteerFigures).optional() })
export type OrganisationListInput = z.output<typeof organisationListInput>
/** The same list as a sheet. */
export const organisationExportInput = organisationListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage })

/** Counted from rows: offers that stand, orders closed as solved, sessions held, projects signed, wishes fulfilled. */
export const organisationRow = z.object({
  id: z.string(), name: z.string(), creditCode: z.string().nullable(), place: placeView.nullable(), offers: z.int(), orders: z.int(), sessions: z.int(),
  projects: z.int(), wishes: z.int(),
})
export type OrganisationRow = z.infer<typeof organisationRow>
/** A page of social organisations. */
export const organisationList = listOf(organisationRow)
/** One social organisation, what it did within a place. */
export const organisationInput = z.object({ id: z.string().min(1).max(64), area: areaCode.optional() })
