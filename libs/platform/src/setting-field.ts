import { z } from 'zod'
import { clockSetting, type ClockSetting } from './working-day.ts'

interface Words {
  zh: string
  en: string
}

/** How the settings of a module are shown on the generated page, in its groups. */
export function settingFields<const Group extends string>(_groups: readonly Group[]) {
  /** For `meta`: the part of the page, what the setting is called, and the unit that stands after a bare number. */
  const shown = (group: Group, zh: string, en: string, unit?: Words) => ({
    group,
    label: { 'zh-CN': zh, 'en-US': en },
    ...(unit ? { unit: { 'zh-CN': unit.zh, 'en-US': unit.en } } : {}),
  })
  /** A time limit, with its default. */
  const clock = (amount: number, unit: ClockSetting['unit'], group: Group, zh: string, en: string) => clockSetting.default({ amount, unit }).meta(shown(group, zh, en))
  /** A whole number between these two, both allowed, with its default. */
  const count = (usual: number, [least, most]: readonly [least: number, most: number], group: Group, zh: string, en: string, unit?: Words) =>
    z.int().min(least).max(most).default(usual).meta(shown(group, zh, en, unit))
  return { shown, clock, count }
}

/** Units that stand after the numbers of many settings. */
export const settingUnits = { times: { zh: '次', en: 'times' }, days: { zh: '天', en: 'days' }, minutes: { zh: '分钟', en: 'minutes' }, percent: { zh: '%', en: '%' } } as const

/** The settings of a module that are clocks. */
export type ClockNameOf<Settings> = { [Key in keyof Settings]: Settings[Key] extends ClockSetting ? Key : never }[keyof Settings]
