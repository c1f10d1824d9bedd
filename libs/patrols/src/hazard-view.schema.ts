import { z } from 'zod'
import { countsOf, listOf } from '@wuxin/platform/list'
import { roles } from '@wuxin/platform/role'
import { extensionView, instant, named, rowHead, standing } from '@wuxin/platform/view.schema'
import { dispatchSuggestion } from './dispatch.schema.ts'
import { lineView } from './field.schema.ts'
import { hazardGrades, hazardKinds, hazardLines, hazardSources, hazardStates, passedTo } from './hazard.schema.ts'
import { hazardChips } from './hazard-input.schema.ts'

/** One row of the list of hazards. */
export const hazardRow = z.object({
  ...rowHead, state: z.enum(hazardStates), grade: z.enum(hazardGrades).nullable(), kind: z.enum(hazardKinds), source: z.enum(hazardSources), spot: z.string().nullable(), foundAt: instant, dueAt: instant.nullable(),
  /** The unit's name, or the names of those who hold the post. */
  owner: z.string().nullable(), ownerRole: z.enum(roles).nullable(), supervised: z.boolean(), recurring: z.boolean(), photo: z.string().nullable(),
})
export type HazardRow = z.infer<typeof hazardRow>
/** A page of hazards, with the count behind each chip. */
export const hazardList = listOf(hazardRow).extend({ chips: countsOf(hazardChips) })

/** 五落实 of a major hazard, as far as they are told. */
export const planView = z.object({ measure: z.string().nullable(), funds: z.number().nullable(), person: z.string().nullable(), deadline: z.iso.date().nullable(), precaution: z.string().nullable() })
/** A whistle or topic of it, as far as the other module has said. */
export const passedView = z.object({ to: z.enum(passedTo), record: z.object({ id: z.string(), number: z.string() }).nullable(), step: z.string().nullable(), answer: z.string().nullable(), at: instant, over: z.boolean() })

/** A hazard as its page shows it; before and after stand side by side. */
export const hazardRecord = hazardRow.extend({
  ...standing, words: z.string(), checkpoint: named.nullable(), shift: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  finder: z.string(), finderIds: z.array(z.string()), rectifierIds: z.array(z.string()), ownerUnit: z.string().nullable(),
  /** How bad whoever found it took it for. */
  suspected: z.enum(hazardGrades),
  /** Until when it is to be mended (整改期限), also behind that. */
  rectifyBy: instant.nullable(),
  before: z.array(z.string()), after: z.array(z.string()), inspected: z.array(z.string()), photosWaiting: z.int(),
  plan: planView.nullable(), result: z.object({ words: z.string(), by: z.string(), at: instant }).nullable(), inspection: z.object({ passed: z.boolean(), words: z.string().nullable(), by: z.string(), at: instant }).nullable(),
  extension: extensionView.nullable(), extensionAsked: z.boolean(), extensions: z.int(), passed: z.array(passedView), passedOn: z.array(z.enum(passedTo)), reopened: z.int(),
  mergedInto: z.object({ id: z.uuid(), number: z.string() }).nullable(), reason: z.string().nullable(), suggestion: dispatchSuggestion.nullable(),
  /** Earlier hazards of the kind at the place. */
  earlier: z.array(z.object({ id: z.uuid(), number: z.string(), title: z.string(), foundAt: instant, state: z.enum(hazardStates) })),
  steps: z.array(lineView(hazardLines)),
})
export type HazardRecord = z.infer<typeof hazardRecord>

/** A few hazards, a line each: those that might be the same, one's own, those behind a case. */
export const briefHazards = z.array(hazardRow.pick({ id: true, number: true, title: true, place: true, spot: true, foundAt: true, state: true }))
