import { z } from 'zod'

/** What an occasion (节点) is: 法定节日, 传统节日, 党日和纪念日, 主题党日. */
export const occasionKinds = ['statutory', 'lunar', 'commemoration', 'party_day'] as const
export type OccasionKind = (typeof occasionKinds)[number]

/** The occasions that the suite itself knows, by the names of their texts. */
export const knownOccasions = [
  'new_year', 'laba', 'little_new_year', 'new_years_eve', 'spring_festival', 'lantern', 'dragon_head', 'pure_brightness', 'labour_day', 'dragon_boat', 'double_seventh', 'mid_autumn', 'national_day', 'double_ninth', 'winter_solstice', 'party_day',
] as const
export type KnownOccasion = (typeof knownOccasions)[number]

/** How a day of the settings is written: month, day, and what it is called. */
export const commemorationPattern = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) \S.{0,19}$/u

/** A day of a county's settings, such as `03-05 学雷锋纪念日`. */
export const commemoration = z.string().trim().regex(commemorationPattern)

/** An occasion of a year as the plan shows it. */
export const occasionView = z.object({ key: z.string(), kind: z.enum(occasionKinds), day: z.iso.date(), holiday: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable() })
