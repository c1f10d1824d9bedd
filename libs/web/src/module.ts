import type { ComponentType } from 'react'
import { hearts, type Heart } from '@wuxin/platform/heart'
import type { PermissionTable } from '@wuxin/platform/caller'
import { iconNames, type IconName } from './icon-paths.ts'
import type { Bilingual, Language, Words } from './language.ts'
import { aFunction, aPath, aText, eachOf, matching, maybe, oneOf, several, withParts } from './shape.ts'
import { panelSlots, type PanelSlot, type PanelSlots, type TileProps } from './slots.ts'

type Lazy<Props = object> = () => Promise<{ default: ComponentType<Props> }>

/** One page of a module, below `/m/<id>/`; `path` is a react-router pattern such as `cases/:id`. */
export interface ModulePage {
  path: string
  /** The permission that one needs somewhere to open it; absent: every member of staff. */
  permission?: string
  load: Lazy
}

/** One entry of the menu; shown to those who may open its page. */
export interface NavEntry {
  path: string
  label: Bilingual
  permission?: string
}

/** The doors of the residents' page: 我要反映, 帮我办事, 说说心愿, 提个议题, 查进度. */
export const residentDoors = ['report', 'help', 'wish', 'propose', 'track'] as const
export type ResidentDoor = (typeof residentDoors)[number]

/** One page for residents, below `/r/<id>/`. With `door` it opens from one of the doors, with `news` it is listed below them. */
export interface ResidentPage {
  path: string
  label: Bilingual
  door?: ResidentDoor
  news?: boolean
  load: Lazy
}

/** How residents follow what they sent to a module: the codes that it gives, and where each leads. */
export interface Tracking {
  /** The residents' page of a record; its code follows as `?code=`. */
  path: string
  /** The name under which a phone keeps the codes. */
  keptAs: string
  /** Loads what says whether a code, as it is kept, names a record of the module. */
  load: () => Promise<{ holds: (code: string) => Promise<boolean> }>
}

/** A tile on the one screen. */
export interface Tile {
  id: string
  label: Bilingual
  heart: Heart
  permission?: string
  load: Lazy<TileProps>
}

/** A panel on another module's page: slot name and payload belong together. */
export type Panel = {
  [Slot in PanelSlot]: { slot: Slot; label: Bilingual; permission?: string; load: Lazy<PanelSlots[Slot]> }
}[PanelSlot]

/** What the shell hands a module when it asks for data. */
export interface Asked {
  /** The place chosen in the place switcher; null for all of one's own. */
  area: string | null
  signal: AbortSignal
}

/** One thing to do now (待办). Words in it are ready to be shown. */
export interface InboxItem {
  id: string
  title: string
  /** Where, as the reader knows it: 凯德世家三号院. */
  place: string | null
  /** What waits, as a verb: 报到. */
  step: string
  /** ISO instant at which its clock runs out. */
  dueAt: string | null
  /** Page below the module: `cases/12`. */
  path: string
  /** What one click can settle, where one click is enough. */
  action?: { label: string; run(): Promise<unknown> }
}

/** One answer of a module to a search. */
export interface SearchHit {
  id: string
  title: string
  detail: string | null
  path: string
}

/** A point or outline on the one map; `[longitude, latitude]`. */
export interface MapFeature {
  id: string
  label: string
  at: readonly [number, number]
  outline?: readonly (readonly [number, number])[]
  path?: string
}

/** A layer of the one map. */
export interface MapLayer {
  id: string
  label: Bilingual
  permission?: string
  load(asked: Asked): Promise<MapFeature[]>
}

/** A module's face: everything that hosts know of it, as data and lazy imports. */
export interface ModuleFace {
  id: string
  title: Bilingual
  icon: IconName
  /** The heart whose hue and character it bears; null for the system's own. */
  heart: Heart | null
  /** The texts of its namespace, which bears the module's id. */
  locales: Record<Language, () => Promise<{ default: Words }>>
  /** What its pages for residents say, in files of their own: a phone does without what is said to staff. Without it they take `locales`. */
  residentLocales?: Record<Language, () => Promise<{ default: Words }>>
  permissions: PermissionTable
  /** The version of the kit that it was built for, checked when it is published. */
  requires?: { kit?: string }
  pages?: readonly ModulePage[]
  nav?: readonly NavEntry[]
  residentPages?: readonly ResidentPage[]
  tracking?: Tracking
  tiles?: readonly Tile[]
  panels?: readonly Panel[]
  mapLayers?: readonly MapLayer[]
  inbox?: { permission?: string; load(asked: Asked): Promise<InboxItem[]> }
  search?: { permission?: string; load(asked: Asked & { q: string }): Promise<SearchHit[]> }
}

/** Declares a module's face. Checked by the compiler here and by `faceFaults` where it is loaded. */
export const defineModule = (face: ModuleFace): ModuleFace => face

const text = withParts({ 'zh-CN': aText, 'en-US': aText })
const permission = maybe(aText)
const part = { permission, load: aFunction }
const faceShape = withParts({
  id: matching(/^[a-z][a-z0-9-]{1,30}$/),
  title: text,
  icon: oneOf(iconNames),
  heart: oneOf([...hearts, null]),
  locales: withParts({ 'zh-CN': aFunction, 'en-US': aFunction }),
  residentLocales: maybe(withParts({ 'zh-CN': aFunction, 'en-US': aFunction })),
  permissions: eachOf(several(aText)),
  pages: maybe(several(withParts({ path: aPath, ...part }))),
  nav: maybe(several(withParts({ path: aPath, permission, label: text }))),
  residentPages: maybe(several(withParts({ path: aPath, label: text, door: maybe(oneOf(residentDoors)), load: aFunction }))),
  tracking: maybe(withParts({ path: aPath, keptAs: aText, load: aFunction })),
  tiles: maybe(several(withParts({ id: aText, label: text, heart: oneOf(hearts), ...part }))),
  panels: maybe(several(withParts({ slot: oneOf(panelSlots), label: text, ...part }))),
  mapLayers: maybe(several(withParts({ id: aText, label: text, ...part }))),
  inbox: maybe(withParts(part)),
  search: maybe(withParts(part)),
})

/** What is wrong with a loaded face, as `path: reason`; empty when it is sound. Permissions outside of its own table are faults too. */
export function faceFaults(loaded: unknown, id: string): string[] {
  const faults = faceShape(loaded, 'face')
  if (faults.length) return faults
  const face = loaded as ModuleFace // the shape above has been read whole
  const { pages = [], nav = [], tiles = [], panels = [], mapLayers = [], inbox, search } = face
  const asked = [...pages, ...nav, ...tiles, ...panels, ...mapLayers, inbox, search].flatMap((each) => each?.permission ?? [])
  return [
    ...(face.id === id ? [] : [`id: ${face.id} was published as ${id}`]),
    ...asked.filter((name) => !face.permissions[name]).map((name) => `permissions: ${name} is not in the module's table`),
  ]
}
