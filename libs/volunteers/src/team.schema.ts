import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { isTermOrdered, reason, reasonStep, span, step, term, termOrder, title, words } from '@wuxin/platform/input.schema'
import { listOf, listQuery } from '@wuxin/platform/list'
import { named, placeView } from '@wuxin/platform/view.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { volunteerFigures } from './figure.rules.ts'
import { colours, positions } from './team.rules.ts'

/** A team (五色队) belongs to a compound, community or township; one of each colour a place. */
export const addTeamInput = z.object({ area: areaCode, colour: z.enum(colours), name: title, words: words.nullable().default(null) })
/** Renames it, or says anew what it does. */
export const amendTeamInput = step.extend({ name: title, words: words.nullable() })
/** Disbands it; memberships end with it. */
export const closeTeamInput = reasonStep

/** A membership from-to; `volunteer` is the id of a registered volunteer. */
export const joinTeamInput = step.extend({ volunteer: z.uuid(), position: z.enum(positions).default('member'), ...term }).refine(isTermOrdered, termOrder)
/** Ends a membership, and why. */
export const leaveTeamInput = step.extend({ member: z.uuid(), to: recordDay, reason })

/** Sorted by name, colour or place: no list of teams or people is sorted by hours. */
export const teamListInput = listQuery(['name', 'colour', 'area']).extend({
  ...span, colour: z.enum(colours).optional(), closed: z.boolean().default(false), figure: z.enum(volunteerFigures).optional(),
})
export type TeamListInput = z.output<typeof teamListInput>

/** One row of the list of teams. */
export const teamRow = z.object({
  id: z.uuid(), version: z.int(), colour: z.enum(colours), name: z.string(), place: placeView,
  /** As the county's settings say today. */
  duty: z.string(),
  leader: z.string().nullable(),
  members: z.int(),
  closed: z.boolean(),
})
export type TeamRow = z.infer<typeof teamRow>
/** A page of teams. */
export const teamList = listOf(teamRow)

/** A membership. */
export const teamMember = z.object({
  id: z.uuid(), volunteer: named, position: z.enum(positions), partyMember: z.boolean(), from: z.iso.date(), to: z.iso.date().nullable(), isCurrent: z.boolean(),
})
/** A team as its page shows it. `served` counts confirmed records of its members of this year: how often, how many people, minutes. */
export const teamRecord = teamRow.omit({ members: true }).extend({
  area: areaCode, units: z.array(z.string()), words: z.string().nullable(), members: z.array(teamMember),
  served: z.object({ records: z.int(), people: z.int(), minutes: z.int() }), closedReason: z.string().nullable(),
})
export type TeamRecord = z.infer<typeof teamRecord>
