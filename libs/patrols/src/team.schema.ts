import { z } from 'zod'
import { isTermOrdered, personId, personName, reason, reasonStep, span, step, term, termOrder, words } from '@wuxin/platform/input.schema'
import { listOf, listQuery } from '@wuxin/platform/list'
import { placeView, standing } from '@wuxin/platform/view.schema'
import { recordDay } from '@wuxin/platform/working-day'
import { placedName } from './field.schema.ts'

/** In a team: 队长, 队员. */
export const positions = ['leader', 'member'] as const
export type Position = (typeof positions)[number]

/** A patrol team (巡查队) of a compound, community or township. */
export const addTeamInput = z.object({ ...placedName, words: words.nullable().default(null) })
/** Renames it, or says anew what it does. */
export const amendTeamInput = step.extend({ name: placedName.name, words: words.nullable() })
/** Disbands it; memberships and plans end with it. */
export const closeTeamInput = reasonStep
/** A membership from-to. `person` is the account of who signs in; a resident (居民) without one is a name alone, and walks along. */
export const joinTeamInput = step.extend({ person: personId.nullable().default(null), name: personName, position: z.enum(positions).default('member'), ...term }).refine(isTermOrdered, termOrder)
/** Ends a membership, and why. */
export const leaveTeamInput = step.extend({ member: z.uuid(), to: recordDay, reason })

/** Sorted by name or place: no list of people is sorted by what they found. */
export const teamListInput = listQuery(['name', 'area']).extend({ ...span, closed: z.boolean().default(false) })
export type TeamListInput = z.output<typeof teamListInput>

/** One row of the list of teams. */
export const teamRow = z.object({ id: z.uuid(), version: z.int(), name: z.string(), place: placeView, leader: z.string().nullable(), members: z.int(), plans: z.int(), closed: z.boolean() })
export type TeamRow = z.infer<typeof teamRow>
/** A page of teams. */
export const teamList = listOf(teamRow)

/** A membership. */
export const teamMember = z.object({
  id: z.uuid(), person: z.string().nullable(), name: z.string(), position: z.enum(positions), from: z.iso.date(), to: z.iso.date().nullable(), isCurrent: z.boolean(),
})
/** A team as its page shows it. */
export const teamRecord = teamRow.omit({ members: true }).extend({
  ...standing, words: z.string().nullable(), members: z.array(teamMember), closedReason: z.string().nullable(),
})
export type TeamRecord = z.infer<typeof teamRecord>
