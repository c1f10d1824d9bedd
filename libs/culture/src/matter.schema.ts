import { areaCode } from '@wuxin/platform/area'
import { errorsOf, type Nothing } from '@wuxin/platform/error'
import { step, title, words } from '@wuxin/platform/input.schema'
import { countsOf, listOf, listQuery } from '@wuxin/platform/list'
import { byCode, receipt } from '@wuxin/platform/tracking-code.schema'
import { instant, lineView, rowHead } from '@wuxin/platform/view.schema'
import { z } from 'zod'

/** What a matter (事项) waits for: 待受理, 办理中; 已办结 is its end. */
export const matterStates = ['open', 'under_way', 'closed'] as const
export type MatterState = (typeof matterStates)[number]

/** 受理, 办结. */
export const matterActions = ['accept', 'close'] as const
export type MatterAction = (typeof matterActions)[number]

/** Rules that a step can break, with what the text about it says. */
export interface MatterErrors {
  /** A matter lies in a township or below, not in a whole county. */
  PLACE_TOO_WIDE: { area: string }
  /** Nobody was given this code. */
  TRACKING_CODE_UNKNOWN: Nothing
}

/** An error of this module with the parameters that belong to its code. */
export const matterError = errorsOf<MatterErrors>()

/** A matter that staff enter. */
export const addMatterInput = z.object({ area: areaCode, title, words })

/** 报个事项: what a resident sends; nobody is asked who they are. */
export const reportMatterInput = z.object({ area: areaCode, words })

/** What a resident gets. */
export const matterReceipt = receipt

/** 查进度: the code is all that a resident needs. */
export const trackMatterInput = byCode

/** 受理: the caller becomes the one in charge. */
export const acceptMatterInput = step
/** 办结: what it came to. */
export const closeMatterInput = step.extend({ result: words })

/** The chips over the list: what waits for me, 待受理, 办理中, 已超期, 已办结. */
export const matterChips = ['mine', 'open', 'under_way', 'overdue', 'closed'] as const
export type MatterChip = (typeof matterChips)[number]

/** What the list of matters is asked by, as its address spells it. */
export const matterListInput = listQuery(['addedAt', 'dueAt', 'number']).extend({
  chip: z.enum(matterChips).optional(),
  state: z.enum(matterStates).optional(),
  area: areaCode.optional(),
})
export type MatterListInput = z.output<typeof matterListInput>

/** One row of the list. */
export const matterRow = z.object({
  ...rowHead,
  state: z.enum(matterStates),
  addedAt: instant,
  /** Until when it should be closed; null once it is. */
  dueAt: instant.nullable(),
  /** Who accepted it; null until somebody has. */
  owner: z.string().nullable(),
})
export type MatterRow = z.infer<typeof matterRow>

/** A page of the list, with how many each chip would show. */
export const matterList = listOf(matterRow).extend({ chips: countsOf(matterChips) })

/** One line of the history (经过): it was entered, then its steps. */
export const matterLine = lineView(['enter', ...matterActions])

/** A matter as its page shows it; `result` is null until it is closed. */
export const matterRecord = matterRow.extend({ area: areaCode, units: z.array(z.string()), words: z.string(), result: z.string().nullable(), steps: z.array(matterLine) })
export type MatterRecord = z.infer<typeof matterRecord>

/** A matter as the holder of its tracking code sees it: no names of staff. */
export const trackedMatter = matterRow.pick({ number: true, title: true, state: true, addedAt: true }).extend({ place: z.string(), words: z.string(), result: z.string().nullable() })
export type TrackedMatter = z.infer<typeof trackedMatter>
