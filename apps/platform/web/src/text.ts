import type { Choice } from '@wuxin/web/list-parts'
import { modulePath } from '@wuxin/web/module-path'
import { useNow } from '@wuxin/web/now'
import { dateText } from '@wuxin/web/time'

/** The address of a page of the platform: `pathTo('units', id)`. */
export const pathTo = (...parts: string[]): string => modulePath('platform', parts.join('/'))

const between = ' · '

/** The places above one, from its path: 云兴镇 · 云和园社区. */
export const placesAbove = (path: string): string => path.split(between).slice(0, -1).join(between)

/** A path cut to what tells a place apart: its name, for a micro-grid with its compound. */
export function placeName(path: string): string {
  const names = path.split(between)
  return names.slice(names.length > 3 ? -2 : -1).join(between)
}

/** Today in Asia/Shanghai, `2025-04-21`, in a component. */
export const useToday = (): string => dateText(useNow())

/** The values of a closed list as choices, each with its word. */
export const choicesOf = <Value extends string>(values: readonly Value[], label: (value: Value) => string): (Choice & { value: Value })[] =>
  values.map((value) => ({ value, label: label(value) }))
