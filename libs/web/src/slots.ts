import type { AreaLevel } from '@wuxin/platform/area'

/**
 * Where a module may put a panel on another module's page, and what that page hands it.
 * A name that is not here, or another payload, does not compile.
 */
export interface PanelSlots {
  /** Beside a case (诉求): what other modules know of it. */
  'feedback.case': { id: string; area: string; title: string; category: string | null }
  /** Beside a place: what modules have there. */
  'platform.area': { code: string; level: AreaLevel; name: string }
  /** Beside a unit. */
  'platform.unit': { id: string; name: string }
  /** Beside a person. */
  'platform.person': { id: string; name: string }
}
/** A slot by its name. */
export type PanelSlot = keyof PanelSlots

/** The same names at run time, for faces that were compiled against another version. */
export const panelSlots = ['feedback.case', 'platform.area', 'platform.unit', 'platform.person'] as const satisfies readonly PanelSlot[]

/** What a tile on the one screen (一屏) is given: the place in view. */
export interface TileProps {
  area: string
  level: AreaLevel
}
