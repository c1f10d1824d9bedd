import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { defineEvent } from './define.ts'

const hazardRef = { id: z.uuid(), number: z.string(), area: areaCode }
const by = z.object({ id: z.string(), name: z.string() })

/**
 * A hazard needs more than one unit (一键吹哨): FEEDBACK takes it down as a case of the patrols, and says by `feedback.case-opened`
 * and `feedback.case-closed` what came of it. The fields are those of `meetings.case-wanted`.
 */
export const caseWanted = defineEvent(
  'patrols.case-wanted',
  z.object({ module: z.literal('patrols'), id: z.uuid(), area: areaCode, category: z.string(), words: z.string(), name: z.string().nullable(), phone: z.string().nullable(), label: z.string(), by }),
)

/** A hazard is for the parties of a compound to decide on (一键议题): MEETINGS takes it into its pool, and answers by `meetings.topic-moved`. */
export const topicWanted = defineEvent('patrols.topic-wanted', z.object({ ...hazardRef, title: z.string(), words: z.string(), by }))

/** A hazard was closed (销号). */
export const hazardClosed = defineEvent('patrols.hazard-closed', z.object({ ...hazardRef, kind: z.string(), grade: z.string(), unit: z.string().nullable() }))

/** A shift was done: who walked how long is VOLUNTEERS' to record, where they serve there. Persons are accounts. */
export const shiftDone = defineEvent('patrols.shift-done', z.object({ ...hazardRef, walkers: z.array(z.string()), from: z.iso.datetime(), to: z.iso.datetime() }))
