import { z } from 'zod'
import { areaCode } from './area.ts'

/** A place by its code, as views show it; `path` are the names from the county's child down to it, such as 云兴镇 · 云泰园社区 · 云泰园小区. */
export const placeView = z.object({ code: areaCode, name: z.string(), path: z.string() })
export type PlaceView = z.infer<typeof placeView>
