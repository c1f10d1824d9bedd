import { areaCode } from '@wuxin/platform/area'
import { text, title } from '@wuxin/platform/input.schema'
import * as view from '@wuxin/platform/view.schema'
import { z } from 'zod'
import { limits } from './limit.rules.ts'

/** Where exactly, below the place of the tree: 3号楼地下车库东侧. */
export const spot = text(limits.spot)
/** A place of the tree, and where exactly. */
export const located = { area: areaCode, spot: spot.nullable().default(null) } as const
/** What a team, route or plan is called, and where it belongs. */
export const placedName = { area: areaCode, name: title } as const

/** One line of a history (经过), with the photos that it shows. */
export const lineView = <const Actions extends readonly [string, ...string[]]>(actions: Actions) => view.lineView(actions).extend({ photos: z.array(z.string()) })

/** When something was done: by the phone, put right by what is known of its clock, and when it arrived. All three are kept. */
export const momentView = z.object({ phoneAt: view.instant, at: view.instant, receivedAt: view.instant })
