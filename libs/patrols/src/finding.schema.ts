import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { reasonStep, words } from '@wuxin/platform/input.schema'
import { instant, named, placeView } from '@wuxin/platform/view.schema'
import { momentView, spot } from './field.schema.ts'
import { hazardGrades, hazardKinds } from './hazard.schema.ts'

/** What becomes of a finding (发现问题): 列为隐患, 当场整改, 仅作记录. */
export const findingOutcomes = ['hazard', 'on_spot', 'remark'] as const
export type FindingOutcome = (typeof findingOutcomes)[number]

/** What is told of a finding; each of these fields is compared by itself where phone and office both change it. */
export const findingFields = {
  area: areaCode,
  spot: spot.nullable(),
  kind: z.enum(hazardKinds),
  /** What whoever found it takes it for; grading is somebody else's. */
  grade: z.enum(hazardGrades),
  words,
  outcome: z.enum(findingOutcomes),
} as const
/** The fields of a finding by their names. */
export const findingFieldNames = Object.keys(findingFields) as (keyof typeof findingFields)[] // the keys of a literal
/** One of them. */
export type FindingField = keyof typeof findingFields

/** A photo that a phone took: there are its bytes once they have been uploaded; `stage` says whether it shows the state before or after something was mended on the spot. */
export const photoStates = ['waiting', 'there', 'refused'] as const
export type PhotoState = (typeof photoStates)[number]
/** 前, 后. */
export const photoStages = ['before', 'after'] as const
export type PhotoStage = (typeof photoStages)[number]

/** A finding as a shift shows it. */
export const findingView = z.object({
  id: z.uuid(), version: z.int(), checkpoint: named.nullable(), place: placeView, spot: z.string().nullable(), kind: z.enum(hazardKinds), grade: z.enum(hazardGrades), words: z.string(), outcome: z.enum(findingOutcomes),
  by: z.string(), ...momentView.shape, item: z.string().nullable(), hazard: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  photos: z.array(z.object({ id: z.uuid(), state: z.enum(photoStates), stage: z.enum(photoStages), url: z.string().nullable() })),
})
export type FindingView = z.infer<typeof findingView>

/** Words of a finding put right in the office; a phone that changes the same field gets both shown. */
export const amendFindingInput = reasonStep.extend({ fields: z.object(findingFields).partial() })

/**
 * The bytes of a photo are there, under the file that the platform keeps them as. Told any number of times, it counts once. Other bytes, or no picture, have it
 * refused: it can be taken again as another photo. PHOTO_UNKNOWN where nothing was uploaded.
 */
export const photoArrivedInput = z.object({ shift: z.uuid(), photo: z.uuid(), file: z.uuid() })
/** The phone has lost a photo, or the platform refused its bytes: nobody waits for it. */
export const photoLostInput = photoArrivedInput.omit({ file: true })
/** What stands of a photo. */
export const photoArrived = z.object({ photo: z.uuid(), state: z.enum(photoStates), at: instant })
