import type { Bilingual } from '@wuxin/web/language'
import type { ModuleFace } from '@wuxin/web/module'

const storageKey = 'wuxin.names'

const read = (): Record<string, Bilingual> => JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Record<string, Bilingual> // written by keepNames alone

/** Keeps what modules are called, for the menu of a day on which one of them does not load. */
export function keepNames(faces: readonly ModuleFace[]): void {
  const kept = read()
  if (faces.every((face) => kept[face.id]?.['zh-CN'] === face.title['zh-CN'])) return
  localStorage.setItem(storageKey, JSON.stringify({ ...kept, ...Object.fromEntries(faces.map((face) => [face.id, face.title])) }))
}

/** What a module was called when it was last seen. */
export const nameOf = (id: string): Bilingual | null => read()[id] ?? null
